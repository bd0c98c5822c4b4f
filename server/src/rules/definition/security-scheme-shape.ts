import { below, type Node } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { insertOrSet, remove, safeFix, set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { isMissing } from '../../engine/words';

const types = ['basic', 'apiKey', 'oauth2'];
const places = ['header', 'query'];
/** The addresses that each OAuth flow needs. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  accessCode: ['authorizationUrl', 'tokenUrl'],
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  application: ['tokenUrl'],
};

export default rule({
  id: 'security-scheme-shape',
  aliases: ['security-scheme-extra-property', 'security-scheme-missing-property'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SecuritySchemePropertyNotValid', 'SecuritySchemePropertyRequired', 'JsonValueNotInEnum'],
    policyCodes: [],
    message: "The security definition property '{0}' is required for definitions of type '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    value: 'The {key} "{value}" is unknown; it is {allowed}.',
    missing: 'A security definition of type {type} needs "{key}".',
    untyped: 'The security definition has no type; it is basic, apiKey or oauth2.',
    extra: 'A security definition of type {type} has no "{key}".',
  },
  fixable: true,
  visit: {
    securityScheme(scheme, report) {
      const type = scheme.json.type;
      if (type === undefined) return report('untyped', scheme.at);
      if (!checkValue(scheme, 'type', types, report)) return;
      if (type === 'basic') return checkKeys(scheme, [], [], report);
      if (type === 'apiKey') {
        if (!isMissing(scheme.json.in)) checkValue(scheme, 'in', places, report);
        return checkKeys(scheme, ['name', 'in'], ['name', 'in'], report);
      }
      const { flow } = scheme.json;
      const known = isMissing(flow) || checkValue(scheme, 'flow', Object.keys(addresses), report);
      const needed = known && typeof flow === 'string' ? addresses[flow] : undefined;
      const allowed = needed ?? ['authorizationUrl', 'tokenUrl'];
      checkKeys(scheme, ['flow', ...(needed ?? [])], ['flow', 'scopes', ...allowed], report);
    },
  },
});

type Said = Report<'value' | 'missing' | 'extra'>;

function checkValue({ json, at }: Node, key: string, allowed: readonly string[], report: Said): boolean {
  const value = json[key];
  if (typeof value === 'string' && allowed.includes(value)) return true;
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null).slice(0, 40);
  const meant = allowed.find(one => one.toLowerCase() === text.toLowerCase());
  report('value', below(at, key), {
    values: { key, value: text, allowed: allowed.join(', ') },
    fixes: meant ? [safeFix('Change to "{meant}"', set(below(at, key), meant), { meant })] : [],
  });
  return false;
}

function checkKeys(scheme: Node, needed: readonly string[], allowed: readonly string[], report: Said): void {
  const { json, at } = scheme;
  const type = typeof json.type === 'string' ? json.type : '';
  for (const key of needed) {
    if (!isMissing(json[key])) continue;
    report('missing', at, {
      values: { type, key },
      fixes: [suggestion('Insert "{key}" to be filled in', insertOrSet(scheme, key, ''), { key })],
    });
  }
  for (const key of Object.keys(json)) {
    if (key === 'type' || key === 'description' || /^x-/i.test(key) || allowed.includes(key)) continue;
    report('extra', keyAt(at, key), {
      values: { type, key },
      fixes: [safeFix('Delete "{key}"', remove(below(at, key)), { key })],
    });
  }
}
