import { isOwn, isSuccess, schemaOf } from '../../connector/definition/responses';
import type { Operation } from '../../connector/definition/views';
import { remove, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'no-content-response-schema',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { schema: 'The response 204 has a schema, and an answer of this code has no body.' },
  fixable: true,
  visit: {
    operation(operation, report) {
      const response = operation.responses.find(({ code }) => code === '204');
      const schema = response && schemaOf(response);
      if (!schema) return;
      report('schema', response.use.at, {
        fixes: isOwn(response) ? [fixOf(operation)('Delete the schema', remove(schema.at))] : [],
      });
    },
  },
});

/** Where no other answer is described, somebody wrote the right schema under the wrong code: deleting it is a choice. */
function fixOf({ responses }: Operation): typeof safeFix {
  const others = responses.filter(response => isSuccess(response) && response.code !== '204');
  const described = others.some(response => schemaOf(response));
  return described || others.every(({ code }) => code === '202') ? safeFix : suggestion;
}
