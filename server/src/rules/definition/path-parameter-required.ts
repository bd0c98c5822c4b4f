import { below } from '../../connector/place';
import { insert, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-parameter-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['PathParameterMustBeRequired'],
    policyCodes: [],
    message:
      "The parameter must be marked as required as it is used in the operation path. Include the 'required' property, with the value 'true'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { notRequired: 'The path parameter {name} must have "required": true.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      if (parameter.in !== 'path' || parameter.json.required === true) return;
      const value = below(parameter.at, 'required');
      const absent = parameter.json.required === undefined;
      report('notRequired', absent ? parameter.at : value, {
        values: { name: parameter.name },
        fixes: [
          safeFix(
            'Mark the parameter as required',
            absent ? insert(parameter.at, 'required', true) : set(value, true),
          ),
        ],
      });
    },
  },
});
