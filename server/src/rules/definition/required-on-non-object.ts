import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'required-on-non-object',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['RequiredPropertyNotOnObject'],
    policyCodes: [],
    message:
      "The property 'required' is applicable to schemas with 'object' type only and should be removed.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { notObject: 'Only objects have required properties; this schema is of type {type}.' },
  fixable: true,
  visit: {
    member: {
      required({ value, at, kind, owner }, report) {
        const { type } = owner.json;
        // An empty list is told by enum-empty.
        if (kind !== 'schema' || !Array.isArray(value) || value.length === 0) return;
        if (typeof type !== 'string' || type === 'object') return;
        report('notObject', at, { values: { type }, fixes: [safeFix('Remove "required"', remove(at))] });
      },
    },
  },
});
