import { isEmpty, isSuccess, schemaOf } from '../../connector/definition/responses';
import type { Response } from '../../connector/definition/views';
import type { Node } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { remove, safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'empty-response-schema',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.4.4'],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define exact operation responses',
  messages: { empty: 'The schema of the response is empty; describe the answer or leave the schema out.' },
  fixable: true,
  visit: {
    operation(operation, report) {
      for (const response of operation.responses) {
        const schema = response.code === 'default' ? undefined : schemaOf(response);
        if (!schema || !isEmpty(schema)) continue;
        report('empty', schema.at, { fixes: fixes(response, schema) });
      }
    },
  },
});

function fixes(response: Response, { at }: Node): Fix[] {
  if (!isSuccess(response) || response.code === '204')
    return [safeFix('Delete the empty schema', remove(at))];
  return [suggestion('Describe the answer as text', set(at, { type: 'string' }))];
}
