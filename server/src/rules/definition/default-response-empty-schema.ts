import { isEmpty, schemaOf } from '../../connector/definition/responses';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'default-response-empty-schema',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { empty: 'The schema of the default response is empty; leave it out.' },
  fixable: true,
  visit: {
    operation(operation, report) {
      const response = operation.responses.find(({ code }) => code === 'default');
      const schema = response && schemaOf(response);
      if (!schema || !isEmpty(schema)) return;
      report('empty', schema.at, { fixes: [safeFix('Delete the empty schema', remove(schema.at))] });
    },
  },
});
