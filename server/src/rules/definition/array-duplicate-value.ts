import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import type { Member, Report } from '../../engine/rule';
import { valueKinds } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

const rootAndOperation: ReadonlySet<string> = new Set(['root', 'operation']);

/** The lists whose values differ, by the kinds of objects that have them. */
const lists: Readonly<Record<string, ReadonlySet<string>>> = {
  enum: valueKinds,
  required: new Set(['schema']),
  consumes: rootAndOperation,
  produces: rootAndOperation,
  schemes: rootAndOperation,
  tags: new Set(['operation']),
};

export default rule({
  id: 'array-duplicate-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ArrayDuplicateValue'],
    policyCodes: [],
    message: 'The array contains duplicate values, values must be unique.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { duplicate: 'The list "{key}" names {value} twice.' },
  fixable: true,
  visit: { member: Object.fromEntries(Object.keys(lists).map(key => [key, findDuplicates])) },
});

function findDuplicates({ key, value, at, kind }: Member, report: Report<'duplicate'>): void {
  if (!Array.isArray(value) || value.length < 2 || !lists[key]?.has(kind)) return;
  const seen = new Set<unknown>();
  const objects = new Set<string>();
  value.forEach((item, i) => {
    const isPlain = typeof item !== 'object' || item === null;
    const text = isPlain ? undefined : canonical(item, 0);
    const twice = isPlain ? seen.has(item) : text !== undefined && objects.has(text);
    if (twice)
      report('duplicate', below(at, i), {
        values: { key, value: (text ?? JSON.stringify(item)).slice(0, 60) },
        fixes: [safeFix('Remove the duplicate', remove(below(at, i)))],
      });
    if (isPlain) seen.add(item);
    else if (text !== undefined) objects.add(text);
  });
}

/** The same text for equal values, whatever the order of their keys; undefined for what nests too deep to compare. */
function canonical(value: Json, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth > 20) return undefined;
  if (Array.isArray(value)) return listed(value.map(item => canonical(item, depth + 1)));
  const members = Object.keys(value).sort();
  if (!isObject(value)) return undefined;
  return listed(
    members.map(key => {
      const text = canonical(value[key] ?? null, depth + 1);
      return text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
    }),
    '{}',
  );
}

function listed(texts: readonly (string | undefined)[], brackets = '[]'): string | undefined {
  return texts.includes(undefined) ? undefined : `${brackets.charAt(0)}${texts.join()}${brackets.charAt(1)}`;
}
