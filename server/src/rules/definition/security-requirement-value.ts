import { requirementsOf, securitySchemes } from '../../connector/definition/security';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'security-requirement-value',
  aliases: ['security-requirement-null', 'security-requirement-nonempty'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SecurityRequirementMustHaveValue', 'SecurityRequirementMustHaveEmptyValue'],
    policyCodes: [],
    message:
      "The security requirement '{0}' must have have a value. Provide an empty array if no OAuth scopes are required.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Security',
  messages: {
    notList: 'The requirement "{name}" must have a list; [] where there are no scopes.',
    notEmpty: 'The requirement "{name}" is of type {type} and has no scopes; its list must be empty.',
  },
  fixable: true,
  visit: {
    member: {
      security({ value: list, at: listAt, kind }, report, { definition }) {
        for (const { name, value, at } of requirementsOf(list, listAt, kind)) {
          const fixes = [safeFix('Write []', set(at, []))];
          if (!Array.isArray(value)) {
            report('notList', at, { values: { name }, fixes });
            continue;
          }
          if (value.length === 0 || !definition) continue;
          const type = securitySchemes(definition).get(name)?.type;
          if (type === 'basic' || type === 'apiKey')
            report('notEmpty', at, { values: { name, type }, fixes });
        }
      },
    },
  },
});
