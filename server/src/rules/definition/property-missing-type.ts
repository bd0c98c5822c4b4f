import { typeOfValue } from '../../connector/definition/values';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

/** Each of these says what the value is without a type. */
const instead = [
  'type',
  '$ref',
  'enum',
  'allOf',
  'oneOf',
  'anyOf',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
];

export default rule({
  id: 'property-missing-type',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'public connector skill by a Microsoft employee (Feb 2026)',
  messages: { missing: 'The property {name} has no type.' },
  visit: {
    member: {
      properties({ value, at, kind }, report) {
        if (kind !== 'schema' || !isObject(value)) return;
        for (const name in value) {
          const property = value[name];
          // An empty schema is told by empty-property-schema.
          if (!isObject(property) || instead.some(key => key in property) || isEmpty(property)) continue;
          const place = below(at, name);
          const type = likelyType(property);
          report('missing', place, {
            values: { name },
            fixes: [suggestion('Insert the type {type}', insert(place, 'type', type), { type })],
          });
        }
      },
    },
  },
});

function isEmpty(json: JsonObject): boolean {
  return Object.keys(json).length === 0;
}

function likelyType({ properties, items, example, default: value }: JsonObject): string {
  if (isObject(properties)) return 'object';
  if (isObject(items)) return 'array';
  const known = [value, example].find(one => one !== undefined && one !== null);
  return known === undefined ? 'string' : typeOfValue(known);
}
