import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { remove, set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';

/** Of a huge object only so many names are compared with a wrong one. */
const mostCompared = 200;

export default rule({
  id: 'required-property-undefined',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyDefinitionMissing'],
    policyCodes: [],
    message: "The required property '{0}' is not defined in the object schema.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    undefinedProperty: 'The required property "{name}" is not among the properties of the schema.',
  },
  visit: {
    member: {
      required({ value, at, kind, owner }, report) {
        const { properties, allOf, oneOf, anyOf } = owner.json;
        if (kind !== 'schema' || !Array.isArray(value) || !isObject(properties)) return;
        if (allOf !== undefined || oneOf !== undefined || anyOf !== undefined) return;
        value.forEach((name, i) => {
          if (typeof name !== 'string' || Object.hasOwn(properties, name)) return;
          const place = below(at, i);
          const others = Object.keys(properties).slice(0, mostCompared);
          const meant = nearest(
            name,
            others.filter(other => !value.includes(other)),
          );
          const away = suggestion('Remove "{name}" from the list', remove(place), { name });
          report('undefinedProperty', place, {
            values: { name },
            fixes: meant ? [suggestion('Change to "{meant}"', set(place, meant), { meant }), away] : [away],
          });
        });
      },
    },
  },
});
