import { isObject } from './json';
import type { Json, JsonObject } from './json';

/** Which resources a `$filter` lets through; undefined when the API does not know the filter's form. */
export type Filter = (resource: JsonObject) => boolean;

const same = (a: Json | undefined, b: string): boolean =>
  typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
const hasPair = (list: Json | undefined, type: string, value: string): boolean =>
  Array.isArray(list) &&
  list.some(pair => isObject(pair) && same(pair['type'], type) && same(pair['value'], value));

const equals = /^(\w+) eq '((?:[^']|'')*)'$/i;
const any = /^(\w+)\/any\((\w+):\2\/type eq '((?:[^']|'')*)' and \2\/value eq '((?:[^']|'')*)'\)$/i;

/** Products: `resourceType eq '…'` or `externalIDs/Any(i:i/type eq '…' and i/value eq '…')`. */
export const parseProductFilter = (filter: string): Filter | undefined =>
  parseClause(filter.trim(), ['resourceType'], ['externalIDs']);

/** Submissions: `state eq '…'`, `targets/Any(…)`, or both joined by `and`. */
export function parseSubmissionFilter(filter: string): Filter | undefined {
  const clauses = filter
    .trim()
    .split(/ and (?=\w+(?: eq |\/any\())(?![^(]*\))/i)
    .map(clause => parseClause(clause.trim(), ['state'], ['targets']));
  const known = clauses.filter(clause => clause !== undefined);
  return known.length === clauses.length ? resource => known.every(clause => clause(resource)) : undefined;
}

function parseClause(
  clause: string,
  fields: readonly string[],
  lists: readonly string[],
): Filter | undefined {
  const simple = equals.exec(clause);
  if (simple) {
    const field = fields.find(name => same(name, simple[1] ?? ''));
    const value = unquote(simple[2]);
    return field === undefined ? undefined : resource => same(resource[field], value);
  }
  const nested = any.exec(clause);
  const list = lists.find(name => same(name, nested?.[1] ?? ''));
  if (!nested || list === undefined) return undefined;
  return resource => hasPair(resource[list], unquote(nested[3]), unquote(nested[4]));
}

const unquote = (literal: string | undefined): string => (literal ?? '').replaceAll("''", "'");
