import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import type { Edit, Fix } from '../../engine/finding';
import { removeItem, set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';

/** Of a huge object so many names are compared with a wrong one, and for so many wrong ones. */
const mostCompared = 200;
const mostGuessed = 50;

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
        const wrong = [...value.entries()].filter(
          (entry): entry is [number, string] =>
            typeof entry[1] === 'string' && !Object.hasOwn(properties, entry[1]),
        );
        if (wrong.length === 0) return;
        const free = optionalNames(properties, value);
        for (const [nth, [i, name]] of wrong.entries()) {
          const removal = removeItem(at, value, i);
          const fixes = corrections(name, nth < mostGuessed ? free : [], below(at, i), removal);
          report('undefinedProperty', below(at, i), { values: { name }, fixes });
        }
      },
    },
  },
});

/** The properties that are not required yet: one of them may be meant. */
function optionalNames(properties: JsonObject, required: readonly Json[]): string[] {
  const taken = new Set(required);
  return Object.keys(properties)
    .filter(name => !taken.has(name))
    .slice(0, mostCompared);
}

function corrections(name: string, candidates: readonly string[], at: Place, removal: Edit): Fix[] {
  const meant = nearest(name, candidates);
  return [
    ...(meant ? [suggestion('Change to "{meant}"', set(at, meant), { meant })] : []),
    suggestion('Remove "{name}" from the list', removal, { name }),
  ];
}
