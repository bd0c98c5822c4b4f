import type { TestableOperation } from '../../offers/checklist';
import { isObject } from '../../offers/shape';

const methods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);

/** The operations of a definition, parsed, in their order; anything may be missing or of another shape. */
export function operationsOf(definition: unknown): readonly TestableOperation[] {
  const paths = isObject(definition) && isObject(definition['paths']) ? definition['paths'] : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
      methods.has(method.toLowerCase()) && isObject(operation) ? [testable(path, method, operation)] : [],
    ),
  );
}

function testable(path: string, method: string, operation: Record<string, unknown>): TestableOperation {
  const { operationId, summary } = operation;
  const visibility = operation['x-ms-visibility'];
  return {
    id:
      typeof operationId === 'string' && operationId !== '' ? operationId : `${method.toUpperCase()} ${path}`,
    ...(typeof summary === 'string' && { summary }),
    ...(typeof visibility === 'string' && { visibility }),
    isTrigger: typeof operation['x-ms-trigger'] === 'string',
  };
}
