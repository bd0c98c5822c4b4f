/** What existing flows rely on: inputs and outputs of visible operations that can be changed. */
import type { Patient } from './harness';
import { isMutable, listOf, parameters, responses, spotBelow, visibleOperations, type Spot } from './places';

/** Visible operations with an id that no other has. */
export function known(patient: Patient): Spot[] {
  const all = visibleOperations(patient).filter(({ at }) => typeof at['operationId'] === 'string');
  return all.filter(
    ({ at }) => all.filter(other => other.at['operationId'] === at['operationId']).length === 1,
  );
}

/** Visible parameters of these operations, of any place but the body. */
export const inputs = (patient: Patient): (Spot & { readonly operation: Spot })[] => {
  const ids = new Set(known(patient).map(({ at }) => at['operationId']));
  return parameters(patient).filter(
    ({ at, operation }) =>
      ids.has(operation.at['operationId']) &&
      at['in'] !== 'body' &&
      typeof at['name'] === 'string' &&
      at['x-ms-visibility'] !== 'internal' &&
      listOf(operation.at['parameters']).filter(other => isMutable(other) && other['name'] === at['name'])
        .length === 1,
  );
};

/** Objects at the root of a body that is written in the operation, and have properties. */
export const bodies = (patient: Patient): (Spot & { readonly operation: Spot })[] => {
  const ids = new Set(known(patient).map(({ at }) => at['operationId']));
  return parameters(patient).flatMap(parameter => {
    if (parameter.at['in'] !== 'body' || !ids.has(parameter.operation.at['operationId'])) return [];
    if (parameter.at['x-ms-visibility'] === 'internal') return [];
    const schema = spotBelow(parameter, 'schema');
    return schema && isPlainObject(schema) ? [{ ...schema, operation: parameter.operation }] : [];
  });
};

/** Objects at the root of the first successful answer that are written in the operation, and have properties. */
export const answers = (patient: Patient): (Spot & { readonly operation: Spot })[] => {
  const ids = new Set(known(patient).map(({ at }) => at['operationId']));
  return responses(patient).flatMap(response => {
    const { operation, path } = response;
    const all = operation.at['responses'];
    const codes = Object.keys(isMutable(all) ? all : {}).filter(code => /^2\d\d$/.test(code));
    if (!ids.has(operation.at['operationId']) || codes.length !== 1 || codes[0] !== path.at(-1)) return [];
    const schema = spotBelow(response, 'schema');
    return schema && isPlainObject(schema) ? [{ ...schema, operation }] : [];
  });
};

const isPlainObject = ({ at }: Spot): boolean =>
  isMutable(at['properties']) && at['allOf'] === undefined && at['$ref'] === undefined;

/** A property of a schema, written there, visible, of these types. */
export function fieldOf(schema: Spot, ...types: readonly string[]): Spot | undefined {
  const all = schema.at['properties'];
  for (const name of isMutable(all) ? Object.keys(all) : []) {
    const field = spotBelow(schema, 'properties', name);
    if (!field || field.at['$ref'] !== undefined || field.at['x-ms-visibility'] === 'internal') continue;
    if (types.includes(String(field.at['type']))) return field;
  }
  return undefined;
}
