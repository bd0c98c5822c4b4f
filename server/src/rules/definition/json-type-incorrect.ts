import { isObject, type Json } from '../../connector/json/parse';
import { rootPlace, type Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { remove, safeFix, set } from '../../engine/fix';
import { rule, type Details, type Member, type Report } from '../../engine/rule';

/** Of a parameter, null counts as missing, which other rules tell. */
const missingWhenNull: readonly unknown[] = ['name', 'description', 'x-ms-summary'];

/** Keywords whose other rule looks at more than the type; Microsoft's validator tells their type as well. */
const alsoTyped: Readonly<Record<string, 'string' | 'boolean' | 'array' | 'object'>> = {
  swagger: 'string',
  operationId: 'string',
  in: 'string',
  discriminator: 'string',
  $ref: 'string',
  'x-ms-trigger': 'string',
  'x-ms-url-encoding': 'string',
  'x-ms-media-kind': 'string',
  'x-ms-notification-url': 'boolean',
  'x-ms-enum-values': 'array',
  'x-ms-connector-metadata': 'array',
  'x-ms-dynamic-values': 'object',
  'x-ms-dynamic-list': 'object',
  'x-ms-dynamic-schema': 'object',
  'x-ms-dynamic-properties': 'object',
  'x-ms-notification-content': 'object',
  'x-ms-operation-context': 'object',
};

export default rule({
  id: 'json-type-incorrect',
  aliases: ['swagger-not-well-formed'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonTypeIncorrect'],
    policyCodes: ['5000.2.6.2'],
    message: "The type of the property is incorrect. Expected type '{0}', but value is of type '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties; microsoft/PowerPlatformConnectors#3847; certification-policy-errors (public transcript of Jan 2026)',
  messages: { wrong: 'The value of "{name}" has the type {actual}; OpenAPI 2.0 wants {expected}.' },
  fixable: true,
  visit: {
    member: Object.fromEntries(
      Object.entries(alsoTyped).map(([key, expected]) => [
        key,
        ({ value, at }: Member, report: Report<'wrong'>) => {
          const actual = typeOf(value);
          if (actual === expected) return;
          report('wrong', at, {
            values: { name: key, actual, expected },
            fixes: unquoted(value, [expected], at),
          });
        },
      ]),
    ),
    document(document, report, _connector, kind) {
      if (kind !== 'definition') return;
      const { value, complete } = document.json;
      if (!complete || isObject(value)) return;
      const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
      report('wrong', rootPlace(document), { values: { name: document.name, actual, expected: 'object' } });
    },
  },
  onFailure({ value, at, kind, expected = [] }): Details | undefined {
    if (kind === 'parameter' && value === null && missingWhenNull.includes(at.key)) return undefined;
    if (kind === 'schema' && at.key === 'required' && typeof value === 'boolean')
      return { fixes: [safeFix('Remove "required": a schema lists names in it', remove(at))] };
    const key = String(at.key);
    const name = /^\d+$/.test(key) ? `${String(at.parent?.key)}[${key}]` : key;
    if (kind === 'schema' && key === 'additionalProperties' && !mapsOfNames.includes(at.parent?.key))
      return {
        values: { name, expected: 'boolean or object' },
        fixes: unquoted(value, ['boolean'], at),
      };
    return { values: { name }, fixes: unquoted(value, expected, at) };
  },
});

/** Where "additionalProperties" is the name of a schema. */
const mapsOfNames: readonly unknown[] = ['properties', 'definitions'];

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The literal that a string quotes, where that is what is wanted. */
function unquoted(value: Json, expected: readonly string[], at: Place): Fix[] {
  if (typeof value !== 'string') return [];
  const text = value.trim().toLowerCase();
  if (expected.includes('boolean') && (text === 'true' || text === 'false'))
    return [safeFix('Write {text} without quotes', set(at, text === 'true'), { text })];
  const wanted = expected.includes('number') ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!expected.some(type => type === 'number' || type === 'integer') || !wanted.test(text)) return [];
  return [safeFix('Write {text} without quotes', set(at, Number(text)), { text })];
}
