import type { Reply, Request } from './http';
import { isObject, parseJson, text } from './json';
import type { JsonObject } from './json';
import { notFound } from './errors';

/** Pages are as uneven as the service's, which follow its storage partitions. */
const pageSizes = [1, 2, 5, 3];

/** One page of a list; which one is told by `$skipToken`. The link to the next page has neither host nor leading slash. */
export function page(
  request: Request,
  items: readonly JsonObject[],
  options: { dangling?: boolean } = {},
): Reply {
  const token = request.query.get('$skipToken');
  const position = token === null ? { start: 0, page: 0 } : readToken(token);
  if (position === undefined || (position.start >= items.length && position.page > 0))
    return notFound('The page');
  const end = position.start + (pageSizes[position.page % pageSizes.length] ?? 1);
  const value = items.slice(position.start, end);
  if (end >= items.length && options.dangling !== true) return { status: 200, json: { value } };
  const query = new URLSearchParams(request.query);
  query.set('$skipToken', writeToken({ start: end, page: position.page + 1 }));
  return { status: 200, json: { nextLink: `${request.path.slice(1)}?${encodeQuery(query)}`, value } };
}

interface Position {
  readonly start: number;
  readonly page: number;
}

function writeToken({ start, page }: Position): string {
  const min = start.toString(16).toUpperCase().padStart(14, '0');
  const id = JSON.stringify([{ token: null, page, range: { min, max: 'FF' } }]);
  return Buffer.from(JSON.stringify({ LastId: id, Source: 'DocDB' })).toString('base64');
}

function readToken(token: string): Position | undefined {
  const outer = parseJson(Buffer.from(token, 'base64').toString('utf8'));
  const inner =
    isObject(outer) && typeof outer['LastId'] === 'string' ? parseJson(outer['LastId']) : undefined;
  const first: unknown = Array.isArray(inner) ? inner[0] : undefined;
  if (!isObject(first) || !isObject(first['range']) || typeof first['page'] !== 'number') return undefined;
  const start = parseInt(text(first['range']['min']) ?? '', 16);
  return Number.isNaN(start) ? undefined : { start, page: first['page'] };
}

/** `$skipToken` keeps its dollar sign, as in the service's links. */
const encodeQuery = (query: URLSearchParams): string =>
  [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
