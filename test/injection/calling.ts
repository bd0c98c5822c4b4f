/** Dynamic extensions that call an operation of our own, for injections. */
import type { Injection, Mutable } from './harness';
import { bodyOf, objectWith, parameters, query, soundOperation, text } from './made';

export type Steps = readonly (string | number)[];

export const scales = objectWith({
  value: {
    type: 'array',
    items: objectWith({
      id: text,
      name: text,
      site: objectWith({ id: text }),
      any: { type: 'object' },
      more: { type: 'object', additionalProperties: text },
    }),
  },
  first: objectWith({ id: text, name: text }),
  count: { type: 'integer' },
  open: { type: 'object', 'x-ms-dynamic-schema': { operationId: 'WeighContosoParcel' } },
  mixed: { allOf: [objectWith({ a: text })] },
  untyped: {},
});

/** An operation that lists things, for others to call. */
export const listing = (
  list: readonly unknown[] = [],
  schema: unknown = scales,
  more: Mutable = {},
): Mutable => ({
  '/contoso/scales': {
    post: soundOperation({
      operationId: 'ListContosoScales',
      summary: 'List Contoso scales',
      parameters: list,
      responses: { '200': { description: 'The scales.', ...(schema === undefined ? {} : { schema }) } },
    }),
    ...more,
  },
});

export const call = (more: Mutable = {}): Mutable => ({ operationId: 'ListContosoScales', ...more });
export const values = (more: Mutable = {}): Mutable =>
  call({ 'value-collection': 'value', 'value-path': 'id', 'value-title': 'name', ...more });
export const list = (more: Mutable = {}): Mutable =>
  call({ itemsPath: 'value', itemValuePath: 'id', itemTitlePath: 'name', ...more });
export const folder = (more: Mutable = {}): Mutable =>
  call({
    itemsPath: 'value',
    itemValuePath: 'id',
    itemTitlePath: 'name',
    itemIsParent: 'name',
    itemFullTitlePath: 'name',
    ...more,
  });
export const absent = (object: Mutable, name: string): Mutable =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

/** Each dynamic extension that calls an operation, with the steps to the call. */
export const callers = {
  'x-ms-dynamic-values': values,
  'x-ms-dynamic-list': list,
  'x-ms-dynamic-schema': (more: Mutable = {}) => call({ 'value-path': 'first', ...more }),
  'x-ms-dynamic-properties': (more: Mutable = {}) => call({ itemValuePath: 'first', ...more }),
  open: folder,
  browse: folder,
} as const;
export type Caller = keyof typeof callers;
export const allCallers = Object.keys(callers) as Caller[];

/** A property that has the call, in the body of an operation that has two parameters, too. */
export const calling = (
  caller: Caller,
  more: Mutable,
  steps: Steps,
  paths: Mutable,
  own: readonly unknown[] = [],
  mark?: 'key',
): Injection['inject'] => {
  const made = callers[caller](more);
  const inTree = caller === 'open' || caller === 'browse';
  const extension = inTree ? 'x-ms-dynamic-tree' : caller;
  const value = inTree
    ? { open: folder(caller === 'open' ? {} : { parameters: more['parameters'] }), [caller]: made }
    : made;
  const isSchema = caller === 'x-ms-dynamic-schema' || caller === 'x-ms-dynamic-properties';
  const holder = { type: isSchema ? 'object' : 'string', [extension]: value };
  const schema = objectWith({ site: text, 'held/by~': objectWith({ it: holder }) });
  const due = [
    'schema',
    'properties',
    'held/by~',
    'properties',
    'it',
    extension,
    ...(inTree ? [caller] : []),
    ...steps,
  ];
  return parameters([...own, bodyOf(schema)], [own.length, ...due], { paths, ...(mark && { mark }) });
};
export const site = (more: Mutable = {}): Mutable => query({ name: 'site', required: true, ...more });

export const literal = (caller: Caller, value: unknown): unknown =>
  caller.endsWith('values') || caller.endsWith('schema') ? value : { value };
export const from = (caller: Caller, name: string): Mutable =>
  caller.endsWith('values') || caller.endsWith('schema') ? { parameter: name } : { parameterReference: name };
