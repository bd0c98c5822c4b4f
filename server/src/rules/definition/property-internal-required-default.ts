import { bodySchemas } from '../../connector/definition/schemas';
import { exampleOf } from '../../connector/definition/values';
import { insert, suggestion } from '../../engine/fix';
import { schemaAround } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'property-internal-required-default',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-visibility',
  messages: {
    missing: 'The property {name} is internal and required but has no default; nobody can give its value.',
  },
  visit: {
    member: {
      'x-ms-visibility'(member, report, { definition }) {
        const property = schemaAround(member);
        if (member.value !== 'internal' || property?.role !== 'property' || !definition) return;
        const { json, at, name = '' } = property;
        const required = property.parent?.json.required;
        if ('default' in json || 'x-ms-notification-url' in json || !Array.isArray(required)) return;
        if (json.type === 'object' || json.type === 'array' || !required.includes(name)) return;
        if (!bodySchemas(definition).has(json)) return;
        report('missing', at, {
          values: { name },
          fixes: [suggestion('Insert a default', insert(at, 'default', exampleOf(json)))],
        });
      },
    },
  },
});
