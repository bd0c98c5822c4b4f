import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Node } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing, titleCase } from '../../engine/words';

export default rule({
  id: 'enum-values-shape',
  aliases: ['enum-values-extension-displayname'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['MissingEnumValuesDisplayName'],
    policyCodes: [],
    message: "The 'x-ms-enum-values' extension is invalid. Please specify the property 'displayName'.",
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-enum-values; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    notList: 'The names of the values have to be a list of {"value", "displayName"}.',
    notObject: 'A name of a value has to be an object with "value" and "displayName".',
    noValue: 'Nothing says which value this names; "value" is wanted.',
    noName: 'The value {value} has no "displayName".',
  },
  fixable: true,
  visit: {
    member: {
      'x-ms-enum-values'({ value, at, kind }, report) {
        if (kind !== 'parameter' && kind !== 'schema') return;
        if (!Array.isArray(value)) return report('notList', at);
        value.forEach((json, i) => {
          const item = below(at, i);
          if (!isObject(json)) return report('notObject', item);
          if (json.value === undefined) report('noValue', item);
          if (typeof json.displayName === 'string' && !isMissing(json.displayName)) return;
          report('noName', item, {
            values: { value: JSON.stringify(json.value ?? '') },
            fixes: nameFor({ json, at: item }, json.value),
          });
        });
      },
    },
  },
});

function nameFor(item: Node & { json: JsonObject }, value: Json | undefined): Fix[] {
  const name = typeof value === 'string' ? titleCase(value) : typeof value === 'number' ? String(value) : '';
  if (name === '') return [];
  return [safeFix('Name it "{name}"', insertOrSet(item, 'displayName', name), { name })];
}
