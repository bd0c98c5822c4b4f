import { isOwn, isSuccess, schemaOf } from '../../connector/definition/responses';
import type { Operation } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

/** Answers that have no body, or none yet. */
const bodiless: readonly string[] = ['202', '204'];

/** What a maker replaces by the properties of the answer. */
const skeleton = {
  type: 'object',
  properties: { id: { type: 'string', 'x-ms-summary': 'ID', description: 'The ID of the result.' } },
};

export default rule({
  id: 'success-schema-missing',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['SchemaDefinitionSetIncorrectly'],
    policyCodes: ['5000.2.4.1'],
    message:
      "The operation '{0}' should define an output schema on the 200 or 201 response code or in 'x-ms-notification-content' extension for a webhook to be visible in the designer.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    missing: 'No 2xx response of the operation has a schema; without one its answer has no outputs.',
  },
  visit: {
    operation(operation, report) {
      if (operation.internal || isWebhook(operation)) return;
      const successes = operation.responses.filter(isSuccess);
      if (successes.some(schemaOf)) return;
      for (const response of successes) {
        if (bodiless.includes(response.code)) continue;
        report('missing', response.use.at, {
          fixes: isOwn(response)
            ? [suggestion('Insert a schema to fill in', insertOrSet(response, 'schema', skeleton))]
            : [],
        });
      }
    },
  },
});

function isWebhook({ pathItem }: Operation): boolean {
  const content = pathItem.json['x-ms-notification-content'];
  return isObject(content) && content.schema !== undefined;
}
