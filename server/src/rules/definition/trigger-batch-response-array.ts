import type { Definition } from '../../connector/definition/definition';
import { entries } from '../../connector/definition/definition';
import { isDynamic, successSchema } from '../../connector/definition/schemaPath';
import type { Operation, Resolved } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'trigger-batch-response-array',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-trigger',
  messages: {
    noArray: 'A batch trigger starts a flow for each item of an array, but what it returns holds no array.',
  },
  visit: {
    operation(operation, report, { definition }) {
      if (operation.json['x-ms-trigger'] !== 'batch' || !definition) return;
      const answer = answerOf(definition, operation);
      if (answer && !mayHoldArray(definition, answer)) report('noArray', below(operation.at, 'x-ms-trigger'));
    },
  },
});

/** What the trigger returns: its answer, or else what the service sends. */
function answerOf(definition: Definition, operation: Operation): Resolved | undefined {
  const own = successSchema(operation);
  const content = operation.pathItem.json['x-ms-notification-content'];
  const sent = isObject(content) ? content.schema : undefined;
  const at = below(operation.pathItem.at, 'x-ms-notification-content', 'schema');
  const schema = own ?? (isObject(sent) ? { json: sent, at } : undefined);
  return schema && definition.resolve(schema);
}

function mayHoldArray(definition: Definition, { json, at }: Resolved): boolean {
  if (json.type === 'array' || isDynamic(json) || json.allOf !== undefined) return true;
  return entries(json.properties, below(at, 'properties')).some(([, property]) => {
    const resolved = definition.resolve(property);
    return !resolved || resolved.json.type === 'array';
  });
}
