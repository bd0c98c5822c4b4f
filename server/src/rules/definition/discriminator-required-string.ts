import type { Definition } from '../../connector/definition/definition';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'discriminator-required-string',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['DiscriminatorMustBeARequiredStringProperty'],
    policyCodes: [],
    message: "The 'discriminator' value must be the name of a required string property.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: {
    notText: 'The discriminator is the name of a property, a text.',
    notProperty: 'The discriminator "{name}" is not among the properties of the schema.',
    notRequired: 'The discriminator "{name}" has to be a required property.',
    notString: 'The discriminator "{name}" has to be a property of type string.',
  },
  fixable: true,
  visit: {
    member: {
      discriminator({ value, at, kind, owner }, report, { definition }) {
        if (kind !== 'schema') return;
        if (typeof value !== 'string') return report('notText', at);
        const { properties, required } = owner.json;
        const values = { name: value };
        if (!isObject(properties) || !Object.hasOwn(properties, value))
          return report('notProperty', at, { values });
        if (typeOf(properties[value], owner, definition) !== 'string')
          return report('notString', at, { values });
        if (Array.isArray(required) && required.includes(value)) return;
        report('notRequired', at, { values, fixes: requiring(owner, value) });
      },
    },
  },
});

function typeOf(property: JsonObject[string], { at }: Node, definition: Definition | undefined): unknown {
  return isObject(property) ? definition?.resolve({ json: property, at })?.json.type : undefined;
}

function requiring({ json, at }: Node, name: string): Fix[] {
  if (json.required !== undefined && !Array.isArray(json.required)) return [];
  const edit = json.required ? append(below(at, 'required'), name) : insert(at, 'required', [name]);
  return [safeFix('Name {name} in "required"', edit, { name })];
}
