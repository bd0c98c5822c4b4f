/** Where defects can be put: a small walk of its own, so that a mistake of the product's walk is not repeated here. */
import { toPointer } from '../../server/src/connector/json/pointer';
import type { Due, Mutable, Patient } from './harness';

/** An object of a patient and its path. */
export interface Spot {
  readonly at: Mutable;
  readonly path: readonly (string | number)[];
}

export const isMutable = (value: unknown): value is Mutable =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The JSON pointer of a spot, or of something below it. */
export const pointerTo = ({ path }: Spot, ...below: readonly (string | number)[]): string =>
  toPointer([...path, ...below]);

/** An object at a path below a spot; `undefined` when there is none. */
export function spotBelow(spot: Spot, ...below: readonly (string | number)[]): Spot | undefined {
  let at: unknown = spot.at;
  for (const step of below) at = Array.isArray(at) ? at[Number(step)] : isMutable(at) ? at[step] : undefined;
  return isMutable(at) ? { at, path: [...spot.path, ...below] } : undefined;
}

export const root = ({ definition }: Patient): Spot => ({ at: definition, path: [] });

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

export function pathItems(patient: Patient): Spot[] {
  const paths = patient.definition['paths'];
  if (!isMutable(paths)) return [];
  return Object.entries(paths).flatMap(([name, at]) =>
    isMutable(at) ? [{ at, path: ['paths', name] }] : [],
  );
}

export function operations(patient: Patient): Spot[] {
  return pathItems(patient).flatMap(item => verbs.flatMap(verb => spotBelow(item, verb) ?? []));
}

/** Operations that people see. */
export const visibleOperations = (patient: Patient): Spot[] =>
  operations(patient).filter(({ at }) => at['x-ms-visibility'] !== 'internal');

/** Parameters written in an operation itself, no references. */
export function parameters(patient: Patient): (Spot & { readonly operation: Spot })[] {
  return operations(patient).flatMap(operation =>
    listOf(operation.at['parameters']).flatMap((parameter, index) =>
      isMutable(parameter) && parameter['$ref'] === undefined
        ? [{ at: parameter, path: [...operation.path, 'parameters', index], operation }]
        : [],
    ),
  );
}

/** Responses written in an operation itself, with their codes as last step of the path. */
export function responses(patient: Patient): (Spot & { readonly operation: Spot })[] {
  return operations(patient).flatMap(operation => {
    const all = operation.at['responses'];
    if (!isMutable(all)) return [];
    return Object.keys(all).flatMap(code => {
      const spot = spotBelow(operation, 'responses', code);
      return spot && spot.at['$ref'] === undefined ? [{ ...spot, operation }] : [];
    });
  });
}

/** Every schema in definitions, bodies and responses, outer ones first; references are not followed. */
export function schemas(patient: Patient): Spot[] {
  const definitions = spotBelow(root(patient), 'definitions');
  const roots = [
    ...Object.keys(definitions?.at ?? {}).flatMap(
      name => (definitions && spotBelow(definitions, name)) ?? [],
    ),
    ...parameters(patient).flatMap(parameter => spotBelow(parameter, 'schema') ?? []),
    ...responses(patient).flatMap(response => spotBelow(response, 'schema') ?? []),
  ];
  return roots.flatMap(schema => [...below(schema)]);
}

function* below(schema: Spot): Generator<Spot> {
  yield schema;
  const properties = schema.at['properties'];
  const inner = [
    ...(isMutable(properties) ? Object.keys(properties).map(name => ['properties', name]) : []),
    ['items'],
    ['additionalProperties'],
    ...listOf(schema.at['allOf']).map((_, index) => ['allOf', index]),
  ];
  for (const steps of inner) {
    const spot = spotBelow(schema, ...steps);
    if (spot) yield* below(spot);
  }
}

/** Schemas of named properties. */
export const properties = (patient: Patient): Spot[] =>
  schemas(patient).filter(({ path }) => path.at(-2) === 'properties');

/** The middle one of some: neither the first, which is easy to reach, nor chance. */
export const middle = <T>(list: readonly T[]): T | undefined => list[Math.floor(list.length / 2)];

/** Sets a member; it is due there. */
export function put(spot: Spot | undefined, key: string, value: unknown): Due | undefined {
  if (!spot) return undefined;
  spot.at[key] = value;
  return { pointer: pointerTo(spot, key) };
}

/** Takes a member away; that is due at the object that lacks it. */
export function take(spot: Spot | undefined, key: string): Due | undefined {
  if (!spot) return undefined;
  delete spot.at[key];
  return { pointer: pointerTo(spot) };
}

/** Gives a member another name at its old position. */
export function rename(at: Mutable, from: string, to: string): void {
  const entries = Object.entries(at);
  for (const [key] of entries) delete at[key];
  for (const [key, value] of entries) at[key === from ? to : key] = value;
}

export const info = (patient: Patient): Spot | undefined => spotBelow(root(patient), 'info');

/** The last but one of some, or the only one: far down in a file. */
export const late = <T>(list: readonly T[]): T | undefined => list.at(-2) ?? list.at(-1);

/** The object at a path, made where it is missing. */
export function made(patient: Patient, ...path: readonly string[]): Spot {
  let at = patient.definition;
  for (const step of path) {
    const next = at[step];
    if (isMutable(next)) at = next;
    else at[step] = at = {};
  }
  return { at, path };
}

/** A new member of a map of the root (definitions, parameters, responses) under a name that needs escaping. */
export function shared(patient: Patient, map: string, value: Mutable, name = 'Größe~1/x'): Spot {
  const at = structuredClone(value);
  made(patient, map).at[name] = at;
  return { at, path: [map, name] };
}

/** A new path with one sound operation, under a name that needs escaping. */
export function newOperation(
  patient: Patient,
  change: Mutable = {},
  { path = '/größe~1/x/old', verb = 'get' }: { readonly path?: string; readonly verb?: string } = {},
): Spot {
  const at: Mutable = {
    operationId: 'GetTheOddSize',
    summary: 'Get the odd size',
    description: 'Returns the odd size of a parcel.',
    parameters: [],
    responses: { 200: { description: 'The size.', schema: { type: 'string' } } },
    ...change,
  };
  made(patient, 'paths', path).at[verb] = at;
  return { at, path: ['paths', path, verb] };
}
