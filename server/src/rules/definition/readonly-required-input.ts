import type { Definition } from '../../connector/definition/definition';
import { bodySchemas } from '../../connector/definition/schemas';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { removeItem, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'readonly-required-input',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredReadOnlyPropertyNotAllowedAsInput'],
    policyCodes: [],
    message: "An input property cannot be 'readonly' and required.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { readOnly: 'The property "{name}" is read only; a body cannot require it.' },
  visit: {
    member: {
      required({ value, at, kind, owner }, report, { definition }) {
        const { properties } = owner.json;
        if (kind !== 'schema' || !Array.isArray(value) || !isObject(properties) || !definition) return;
        value.forEach((name, i) => {
          const property =
            typeof name === 'string' && Object.hasOwn(properties, name) ? properties[name] : undefined;
          if (typeof name !== 'string' || !isObject(property) || !isReadOnly(definition, property, at))
            return;
          if (!bodySchemas(definition).has(owner.json)) return;
          const place = below(at, i);
          report('readOnly', place, {
            values: { name },
            fixes: [suggestion('Remove "{name}" from the list', removeItem(at, value, i), { name })],
          });
        });
      },
    },
  },
});

/** Said by the property itself or by the definition that it refers to. */
function isReadOnly(definition: Definition, property: JsonObject, at: Place): boolean {
  return definition.resolve({ json: property, at })?.json.readOnly === true;
}
