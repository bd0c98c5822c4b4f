import { isOwn, schemaOf } from '../../connector/definition/responses';
import { remove, safeFix } from '../../engine/fix';
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
        fixes: isOwn(response) ? [safeFix('Delete the schema', remove(schema.at))] : [],
      });
    },
  },
});
