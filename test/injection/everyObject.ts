/** Every object of a definition with its kind, in a walk of its own: references are not followed. */
import type { Mutable } from './harness';
import { isMutable, listOf } from './places';

type Path = readonly (string | number)[];

export interface Found {
  readonly at: Mutable;
  readonly path: Path;
  readonly kind:
    'path' | 'operation' | 'parameter' | 'items' | 'response' | 'header' | 'schema' | 'reference';
  /** Of a schema: how it hangs on the one around it, or what it describes. */
  readonly role?: string;
  /** The name of a property. */
  readonly name?: string;
  readonly operation?: Mutable;
  readonly pathItem?: Mutable;
}

type Around = Pick<Found, 'operation' | 'pathItem'>;

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

export function everyObject({ definitions, parameters, responses, paths }: Mutable): Found[] {
  return [
    ...members(definitions).flatMap(([name, at]) => [...schema(at, ['definitions', name], 'definition')]),
    ...members(parameters).flatMap(([name, at]) => [...parameter(at, ['parameters', name], {})]),
    ...members(responses).flatMap(([name, at]) => [...response(at, ['responses', name], {})]),
    ...members(paths).flatMap(([name, at]) => (/^x-/i.test(name) ? [] : [...pathItem(at, ['paths', name])])),
  ];
}

const members = (map: unknown): [string, unknown][] => (isMutable(map) ? Object.entries(map) : []);

function* pathItem(at: unknown, path: Path): Generator<Found> {
  if (!isMutable(at)) return;
  yield { at, path, kind: 'path' };
  for (const [i, one] of listOf(at['parameters']).entries())
    yield* parameter(one, [...path, 'parameters', i], { pathItem: at });
  const content = at['x-ms-notification-content'];
  if (isMutable(content))
    yield* schema(content['schema'], [...path, 'x-ms-notification-content', 'schema'], 'notification');
  for (const [verb, one] of members(at)) {
    if (!verbs.includes(verb) || !isMutable(one)) continue;
    const around = { operation: one, pathItem: at };
    yield { at: one, path: [...path, verb], kind: 'operation', pathItem: at };
    for (const [i, item] of listOf(one['parameters']).entries())
      yield* parameter(item, [...path, verb, 'parameters', i], around);
    for (const [code, item] of members(one['responses']))
      if (!code.startsWith('x-')) yield* response(item, [...path, verb, 'responses', code], around);
  }
}

function* parameter(at: unknown, path: Path, around: Around): Generator<Found> {
  if (!isMutable(at)) return;
  const isReference = typeof at['$ref'] === 'string';
  yield { at, path, kind: isReference ? 'reference' : 'parameter', ...around };
  if (isReference) return;
  yield* schema(at['schema'], [...path, 'schema'], 'body');
  yield* items(at['items'], [...path, 'items']);
}

function* response(at: unknown, path: Path, around: Around): Generator<Found> {
  if (!isMutable(at)) return;
  const isReference = typeof at['$ref'] === 'string';
  yield { at, path, kind: isReference ? 'reference' : 'response', ...around };
  if (isReference) return;
  yield* schema(at['schema'], [...path, 'schema'], 'response');
  for (const [name, header] of members(at['headers'])) {
    if (!isMutable(header)) continue;
    yield { at: header, path: [...path, 'headers', name], kind: 'header' };
    yield* items(header['items'], [...path, 'headers', name, 'items']);
  }
}

function* items(at: unknown, path: Path): Generator<Found> {
  if (!isMutable(at)) return;
  yield { at, path, kind: 'items' };
  yield* items(at['items'], [...path, 'items']);
}

function* schema(at: unknown, path: Path, role: string, name?: string): Generator<Found> {
  if (!isMutable(at)) return;
  const isReference = typeof at['$ref'] === 'string';
  yield { at, path, kind: isReference ? 'reference' : 'schema', role, ...(name !== undefined && { name }) };
  if (isReference) return;
  for (const [key, one] of members(at['properties']))
    yield* schema(one, [...path, 'properties', key], 'property', key);
  yield* schema(at['items'], [...path, 'items'], 'items');
  yield* schema(at['additionalProperties'], [...path, 'additionalProperties'], 'additionalProperties');
  for (const key of ['allOf', 'oneOf', 'anyOf'])
    for (const [i, one] of listOf(at[key]).entries()) yield* schema(one, [...path, key, i], key);
}
