import { isEmpty } from '../../connector/definition/responses';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

const ok = { description: 'OK' };

export default rule({
  id: 'operation-no-responses',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationMustHaveResponse'],
    policyCodes: ['5000.2.4.5'],
    message: 'The operation is not valid, it must contain at least one response definition.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    none: 'The operation has no response; it must describe at least one.',
  },
  fixable: true,
  visit: {
    operation(operation, report) {
      const { responses } = operation.json;
      const keys = isObject(responses) ? Object.keys(responses) : [];
      if (isEmpty(operation) || keys.some(key => !key.startsWith('x-'))) return;
      const at = below(operation.at, 'responses');
      report('none', isObject(responses) ? at : operation.at, {
        fixes: [
          safeFix(
            'Insert a response "200"',
            keys.length > 0 ? insert(at, '200', ok) : insertOrSet(operation, 'responses', { '200': ok }),
          ),
        ],
      });
    },
  },
});
