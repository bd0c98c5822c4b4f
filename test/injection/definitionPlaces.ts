/** Ways to put whole operations, schemas and parameters where a rule has to look for them. */
import type { Break, Due, Injection, Mutable, Patient } from './harness';
import { isMutable, middle, operations, pointerTo, root, spotBelow, type Spot } from './places';

/** Changes the middle one of some places. */
export const inMiddle =
  <T extends Spot>(
    places: (patient: Patient) => readonly T[],
    change: (spot: T, patient: Patient) => Due | undefined,
  ): Break =>
  patient => {
    const spot = middle(places(patient));
    return spot && change(spot, patient);
  };

/** Sets a member of the middle one of some places; told there. */
export const setInMiddle = (
  places: (patient: Patient) => readonly Spot[],
  member: string,
  value: unknown,
  mark?: Due['mark'],
): Break =>
  inMiddle(places, spot => {
    spot.at[member] = value;
    return { pointer: pointerTo(spot, member), ...(mark && { mark }) };
  });

/** The object at a key of the root; made when it is not there. */
export function rootObject(patient: Patient, key: string): Spot {
  if (!isMutable(patient.definition[key])) patient.definition[key] = {};
  return spotBelow(root(patient), key) ?? root(patient);
}

export function infoOf(patient: Patient): Spot {
  return rootObject(patient, 'info');
}

/** A path whose key needs every kind of escaping. */
export const awkwardPath = '/größe~v2/{parcel}/über%20sicht';

/** Adds an operation that breaks nothing by itself; its path comes first among the paths, or last. */
export function addOperation(
  patient: Patient,
  path: string,
  verb: string,
  members: Mutable = {},
  order: 'first' | 'last' = 'last',
): Spot {
  const paths = rootObject(patient, 'paths');
  const existing = paths.at[path];
  const item = isMutable(existing) ? existing : {};
  item[verb] = {
    operationId: `${verb === 'get' ? 'Get' : 'Do'}Parcel${Object.keys(paths.at).length}${verb}`,
    summary: `Parcel ${verb} ${Object.keys(paths.at).length}`,
    description: 'Does something with a parcel.',
    parameters: [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      type: 'string',
      description: 'Which one.',
      'x-ms-summary': 'Which One',
      'x-ms-url-encoding': 'single',
    })),
    responses: {
      200: { description: 'OK', schema: { type: 'object', properties: { id: { type: 'string' } } } },
    },
    ...members,
  };
  if (existing === undefined && order === 'first') {
    const others = { ...paths.at };
    for (const key of Object.keys(others)) delete paths.at[key];
    Object.assign(paths.at, { [path]: item }, others);
  } else paths.at[path] = item;
  return { at: item[verb] as Mutable, path: [...paths.path, path, verb] };
}

/** The path item around an operation. */
export function itemOf(patient: Patient, operation: Spot): Spot {
  return spotBelow(root(patient), ...operation.path.slice(0, 2)) ?? root(patient);
}

/** Adds a parameter to an operation. */
export function addParameter(operation: Spot, parameter: unknown): Spot {
  const list = Array.isArray(operation.at['parameters']) ? (operation.at['parameters'] as unknown[]) : [];
  operation.at['parameters'] = list;
  list.push(parameter);
  return { at: parameter as Mutable, path: [...operation.path, 'parameters', list.length - 1] };
}

/** A body parameter with a schema. */
export const body = (schema: unknown, members: Mutable = {}): Mutable => ({
  name: 'body',
  in: 'body',
  required: true,
  schema,
  ...members,
});

/** Adds a definition and says where it is and what refers to it. */
export function addDefinition(
  patient: Patient,
  name: string,
  schema: unknown,
): Spot & { readonly ref: Mutable } {
  rootObject(patient, 'definitions').at[name] = schema;
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return {
    at: schema as Mutable,
    path: ['definitions', name],
    ref: { $ref: `#/definitions/${escaped}` },
  };
}

/** Operations that answer with an own schema. */
export const answering = (patient: Patient): Spot[] =>
  operations(patient).filter(operation => spotBelow(operation, 'responses', '200', 'schema') !== undefined);

/** Where the surroundings of the defects are made as well, a few small connectors tell as much as many. */
export const inFew = (rows: readonly Injection[]): Injection[] => rows.map(row => ({ most: 3, ...row }));
