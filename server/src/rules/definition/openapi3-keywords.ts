import type { Json } from '../../connector/json/parse';
import type { Node, Place } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { insertOrSet, remove, rename, safeFix, set } from '../../engine/fix';
import type { Member, Report } from '../../engine/rule';
import { openapi3Keywords } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'openapi3-keywords',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.6.3'],
  },
  source:
    "https://learn.microsoft.com/connectors/custom-connectors/faq § Do you support OpenAPI 3.0; a verified publisher's public checks (2026)",
  messages: {
    keyword: '"{key}" is a keyword of OpenAPI 3; OpenAPI 2.0, which connectors use, has none here.',
    typeArray: 'OpenAPI 2.0 allows one type, not a list; a value that may be null has "x-nullable": true.',
  },
  fixable: true,
  visit: {
    member: Object.fromEntries([...new Set(Object.values(openapi3Keywords).flat())].map(key => [key, tell])),
  },
  onFailure: ({ value, at, owner }) => ({ fixes: oneType(value, at, owner) }),
});

function tell(member: Member, report: Report<'keyword' | 'typeArray'>): void {
  const { key, kind, at, owner } = member;
  if (kind === 'reference' || !openapi3Keywords[kind]?.includes(key)) return;
  if (kind === 'root' && 'openapi' in owner.json && owner.json.swagger !== '2.0') return;
  report('keyword', keyAt(at), { values: { key }, fixes: key === 'nullable' ? xNullable(member) : [] });
}

function xNullable({ value, at, owner }: Member): Fix[] {
  if (typeof value !== 'boolean') return [];
  return 'x-nullable' in owner.json
    ? [safeFix('Remove "nullable"', remove(at))]
    : [safeFix('Change to "x-nullable"', rename(at, 'x-nullable'))];
}

/** Keeps the one type of a list that names only that and null. */
function oneType(value: Json, at: Place, owner: Node): Fix[] {
  if (!Array.isArray(value)) return [];
  const [type, ...more] = value.filter(item => item !== 'null');
  if (typeof type !== 'string' || more.length > 0) return [];
  const nullable = value.includes('null') ? [insertOrSet(owner, 'x-nullable', true)] : [];
  return [safeFix('Keep the type {type}', [set(at, type), ...nullable], { type })];
}
