import { isEmpty, isOwn, isSuccess, schemaOf } from '../../connector/definition/responses';
import type { Operation, Response } from '../../connector/definition/views';
import { below, type Node } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insert, remove, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'default-response-schema',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['DefaultResponseHasSchema'],
    policyCodes: ['5000.2.4.2'],
    message:
      "The 'default' response should not have schema definition. Schemas should be defined on expected responses only.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: { schema: 'The default response has a schema; describe the answer under its status code.' },
  fixable: true,
  visit: {
    operation(operation, report) {
      const response = operation.responses.find(({ code }) => code === 'default');
      const schema = response && schemaOf(response);
      if (!schema || isEmpty(schema)) return;
      report('schema', response.use.at, { fixes: fixes(operation, response, schema) });
    },
  },
});

/** A shared response is left alone: under a status code its schema is welcome. */
function fixes(operation: Operation, response: Response, schema: Node): Fix[] {
  if (!isOwn(response)) return [];
  const successes = operation.responses.filter(isSuccess);
  if (successes.some(schemaOf))
    return [safeFix('Delete the schema of the default response', remove(schema.at))];
  if (successes.length > 0) return [];
  const answer = { description: 'OK', schema: schema.json };
  return [
    suggestion('Move the schema to a response "200"', [
      remove(schema.at),
      insert(below(operation.at, 'responses'), '200', answer),
    ]),
  ];
}
