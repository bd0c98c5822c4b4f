import { bodySchemas } from '../../connector/definition/schemas';
import type { Schema } from '../../connector/definition/views';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { append, insert, insertOrSet, safeFix } from '../../engine/fix';
import { schemaAround } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'internal-default-must-be-required',
  aliases: ['internal-default-optional'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['PropertyMustBeRequired', 'InternalPropertyWithDefaultOptional'],
    policyCodes: [],
    message:
      'The property is internal and has a default value, it must be required. Optional internal fields are ignored.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    parameter: 'The internal parameter {name} has a default that is never sent; make it required.',
    property: 'The internal property {name} has a default that is never sent; name it in "required".',
  },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      const { json, internal, name, at } = parameter;
      if (!internal || !('default' in json) || parameter.in === 'body' || json.required === true) return;
      report('parameter', at, {
        values: { name },
        fixes: [safeFix('Make the parameter required', insertOrSet(parameter, 'required', true))],
      });
    },
    member: {
      'x-ms-visibility'(member, report, { definition }) {
        const property = schemaAround(member);
        if (member.value !== 'internal' || property?.role !== 'property' || !property.parent) return;
        const { json, at, parent, name = '' } = property;
        const { required } = parent.json;
        if (!('default' in json) || !definition || (Array.isArray(required) && required.includes(name)))
          return;
        if (!bodySchemas(definition).has(json)) return;
        report('property', at, { values: { name }, fixes: require(parent, name) });
      },
    },
  },
});

function require({ json, at }: Schema, name: string): Fix[] {
  const { required } = json;
  if (required !== undefined && !Array.isArray(required)) return [];
  const edit = required ? append(below(at, 'required'), name) : insert(at, 'required', [name]);
  return [safeFix('Name {name} in "required"', edit, { name })];
}
