import { isObject, type JsonObject } from '../json/parse';
import { below, type Node } from '../place';
import type { Definition } from './definition';
import type { Operation, Resolved } from './views';

/** What a path leads to in a schema. */
export type PathResult =
  /** `chain` holds the schema of each step, the starting one first, `$ref`s followed. */
  | { readonly state: 'found'; readonly schema: Resolved; readonly chain: readonly Resolved[] }
  /** The schema does not tell: it is dynamic, open, composed or says nothing. */
  | { readonly state: 'unknown' }
  /** No property of that name; `names` are those there are, `before` is the path up to the step. */
  | {
      readonly state: 'missing';
      readonly step: string;
      readonly before: string;
      readonly names: readonly string[];
    };

const unknown: PathResult = { state: 'unknown' };

/**
 * Follows the path of a dynamic extension in a schema: "/" separates steps, or "." where there is no "/"; an array is
 * entered by its items. An empty path is the schema itself.
 * https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions
 */
export function resolvePath(definition: Definition, schema: Node, path: string): PathResult {
  const start = definition.resolve(schema);
  if (!start) return unknown;
  const bare = path.replace(/^\/+/, '');
  const chain: Resolved[] = [start];
  let current = start;
  const steps = bare === '' ? [] : stepsOf(definition, start, bare);
  for (const [i, step] of steps.entries()) {
    const object = enterItems(definition, current);
    if (!object) return unknown;
    const next = propertyOf(definition, object, step);
    if (next === undefined)
      return isOpen(object.json)
        ? unknown
        : {
            state: 'missing',
            step,
            before: steps.slice(0, i).join('/'),
            names: Object.keys(object.json.properties ?? {}),
          };
    if (next === 'unresolved') return unknown;
    chain.push(next);
    current = next;
  }
  return { state: 'found', schema: current, chain };
}

/** A name with dots may be one property: it is taken whole where the schema has it. */
function stepsOf(definition: Definition, start: Resolved, path: string): string[] {
  if (path.includes('/')) return path.split('/').filter(step => step !== '');
  if (!path.includes('.')) return [path];
  const object = enterItems(definition, start);
  return object && propertyOf(definition, object, path) !== undefined ? [path] : path.split('.');
}

/** Of an array the schema of its items, as deep as arrays nest; of anything else itself. */
export function enterItems(definition: Definition, schema: Resolved): Resolved | undefined {
  let current: Resolved | undefined = schema;
  for (let depth = 0; current && (current.json.type === 'array' || isObject(current.json.items)); depth++) {
    const { items } = current.json;
    if (!isObject(items) || depth > 20) return undefined;
    current = definition.resolve({ json: items, at: below(current.at, 'items') });
  }
  return current;
}

function propertyOf(
  definition: Definition,
  object: Resolved,
  name: string,
): Resolved | 'unresolved' | undefined {
  const { properties } = object.json;
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return undefined;
  const json = properties[name];
  if (!isObject(json)) return 'unresolved';
  return definition.resolve({ json, at: below(object.at, 'properties', name) }) ?? 'unresolved';
}

/** Whether an object may have more properties than its schema names. */
export function isOpen(schema: JsonObject): boolean {
  const { additionalProperties, properties, allOf, oneOf, anyOf } = schema;
  if (!isObject(properties) || isDynamic(schema)) return true;
  if (additionalProperties !== undefined && additionalProperties !== false) return true;
  return allOf !== undefined || oneOf !== undefined || anyOf !== undefined;
}

/** Whether a schema is fetched while the maker designs. */
export function isDynamic(schema: JsonObject): boolean {
  return 'x-ms-dynamic-schema' in schema || 'x-ms-dynamic-properties' in schema;
}

/** The schema of the lowest 2xx answer that has one, as it is written. */
export function successSchema(operation: Operation): Node | undefined {
  let lowest: { code: string; schema: Node } | undefined;
  for (const { code, json, at } of operation.responses) {
    const { schema } = json;
    if (!/^2\d\d$/.test(code) || !isObject(schema) || (lowest && lowest.code <= code)) continue;
    lowest = { code, schema: { json: schema, at: below(at, 'schema') } };
  }
  return lowest?.schema;
}
