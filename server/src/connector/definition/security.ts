import type { Kind } from '../grammar';
import { isObject, type Json, type JsonObject } from '../json/parse';
import { below, type Node, type Place } from '../place';
import type { Definition } from './definition';

/** One name of a security requirement: `{ "api_key": [] }`. */
export interface Requirement {
  readonly name: string;
  readonly value: Json;
  /** The place of the value; `keyAt(at)` marks the name. */
  readonly at: Place;
  /** The requirement object that has the name. */
  readonly requirement: Node;
}

/** What a member called `security` requires, where it stands in the root or in an operation. */
export function requirementsOf(value: Json | undefined, at: Place, kind: Kind | 'reference'): Requirement[] {
  if ((kind !== 'root' && kind !== 'operation') || !Array.isArray(value)) return [];
  return value.flatMap((json, i) => {
    if (!isObject(json)) return [];
    const requirement = { json, at: below(at, i) };
    return Object.keys(json).map(name => ({
      name,
      value: json[name] ?? null,
      at: below(requirement.at, name),
      requirement,
    }));
  });
}

/** The names that the root's and the operations' requirements use. */
export function requiredNames({ json, at, operations }: Definition): ReadonlySet<string> {
  const ofRoot = requirementsOf(json.security, at, 'root');
  const ofOperations = operations.flatMap(operation =>
    requirementsOf(operation.json.security, at, 'operation'),
  );
  return new Set([...ofRoot, ...ofOperations].map(({ name }) => name));
}

/** The members of securityDefinitions that are objects. */
export function securitySchemes({ json }: Definition): ReadonlyMap<string, JsonObject> {
  const schemes = isObject(json.securityDefinitions) ? Object.entries(json.securityDefinitions) : [];
  return new Map(schemes.filter((entry): entry is [string, JsonObject] => isObject(entry[1])));
}
