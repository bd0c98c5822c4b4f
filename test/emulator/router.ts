import type { Reply, Request } from './http';
import { notFound } from './errors';
import type { Product, World } from './store';

export interface Call {
  readonly world: World;
  readonly request: Request;
  /** What stood in the braces of the route's template. */
  readonly params: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;
export type ProductHandler = (product: Product, call: Call) => Reply | Promise<Reply>;
/** Method, path template below `/v1.0/ingestion`, handler. */
export type Route = readonly [method: string, template: string, handler: Handler];

const base = '/v1.0/ingestion';

/** A handler for everything below `/products/{product}`. */
export const withProduct =
  (handler: ProductHandler): Handler =>
  call => {
    const product = call.world.products.find(({ id }) => id === call.params['product']);
    return product ? handler(product, call) : notFound('The product');
  };

/** Finds the handler for a request; paths are compared without regard to letter case. */
export function createRouter(
  routes: readonly Route[],
): (world: World, request: Request) => Reply | Promise<Reply> {
  const compiled = routes.map(([method, template, handler]) => ({
    method,
    handler,
    ...compile(base + template),
  }));
  return (world, request) => {
    const path = decodeURIComponent(request.path).replace(/\/$/, '');
    const matching = compiled.filter(({ pattern }) => pattern.test(path));
    const route = matching.find(({ method }) => method === request.method);
    if (route) {
      const values = route.pattern.exec(path)?.slice(1) ?? [];
      const params = Object.fromEntries(route.names.map((name, index) => [name, values[index] ?? '']));
      return route.handler({ world, request, params });
    }
    if (matching.length === 0) return notFound('The resource');
    return { status: 405, headers: { allow: matching.map(({ method }) => method).join(', ') } };
  };
}

function compile(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/()]+)';
  });
  return { pattern: new RegExp(`^${source}$`, 'i'), names };
}
