import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, rename, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-no-success-response',
  aliases: ['only-default-response'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['OperationShouldHaveSuccessfulResponse'],
    policyCodes: [],
    message: "The operation '{0}' should have at least one successful response definition.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations; https://learn.microsoft.com/connectors/custom-connectors/coding-standards § Responses',
  messages: { noSuccess: 'No response of the operation has a status code of success (2xx).' },
  visit: {
    operation(operation, report) {
      const { responses } = operation.json;
      const codes = isObject(responses) ? Object.keys(responses).filter(key => !key.startsWith('x-')) : [];
      if (codes.length === 0 || codes.some(code => /^2\d\d$/.test(code))) return;
      const at = below(operation.at, 'responses');
      report('noSuccess', at, {
        fixes: [
          ...(codes.includes('default')
            ? [suggestion('Rename "default" to "200"', rename(below(at, 'default'), '200'))]
            : []),
          suggestion('Insert a response "200"', insert(at, '200', { description: 'OK' })),
        ],
      });
    },
  },
});
