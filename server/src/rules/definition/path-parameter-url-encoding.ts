import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-parameter-url-encoding',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['PathParameterMissingEncoding'],
    policyCodes: [],
    message:
      'Encoding for path parameter \'{0}\' is missing, which might lead to invalid requests. Use "x-ms-url-encoding": "single" to ensure the value is URL encoded.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    missing: 'The path parameter {name} has no x-ms-url-encoding; "single" encodes the value for the URL.',
  },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      if (parameter.in !== 'path' || parameter.json['x-ms-url-encoding'] !== undefined) return;
      report('missing', parameter.at, {
        values: { name: parameter.name },
        fixes: [
          safeFix(
            'Insert "x-ms-url-encoding": "single"',
            insert(parameter.at, 'x-ms-url-encoding', 'single'),
          ),
        ],
      });
    },
  },
});
