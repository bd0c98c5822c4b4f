import { isEmpty } from '../../connector/definition/responses';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, insertOrSet, safeFix, set } from '../../engine/fix';
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
    notObject: 'The responses are of type {actual}; they must be an object of responses by status code.',
  },
  fixable: true,
  onFailure: ({ value, at }) =>
    value === null ? { fixes: [safeFix('Insert a response "200"', set(at, { '200': ok }))] } : {},
  visit: {
    operation(operation, report) {
      const { responses } = operation.json;
      const keys = isObject(responses) ? Object.keys(responses) : [];
      const notObject = responses !== undefined && !isObject(responses);
      if (notObject || isEmpty(operation) || keys.some(key => !key.startsWith('x-'))) return;
      const at = below(operation.at, 'responses');
      report('none', responses === undefined ? operation.at : at, {
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
