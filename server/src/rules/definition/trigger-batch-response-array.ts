import { entries, type Definition } from '../../connector/definition/definition';
import { isDynamic, successSchema } from '../../connector/definition/schemaPath';
import type { Operation, Resolved } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
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
      const answers = answersOf(definition, operation);
      if (answers.length > 0 && !answers.some(answer => mayHoldArray(definition, answer)))
        report('noArray', below(operation.at, 'x-ms-trigger'));
    },
  },
});

/** What the trigger may return: its answer, and what the service sends to its webhook. */
function answersOf(definition: Definition, operation: Operation): Resolved[] {
  const { json, at } = operation.pathItem;
  const content = json['x-ms-notification-content'];
  const sent = isObject(content) ? content.schema : undefined;
  const schemas: (Node | undefined)[] = [
    successSchema(operation),
    isObject(sent) ? { json: sent, at: below(at, 'x-ms-notification-content', 'schema') } : undefined,
  ];
  return schemas.flatMap(schema => (schema && definition.resolve(schema)) ?? []);
}

function mayHoldArray(definition: Definition, { json, at }: Resolved): boolean {
  if (json.type === 'array' || isDynamic(json) || json.allOf !== undefined) return true;
  return entries(json.properties, below(at, 'properties')).some(([, property]) => {
    const resolved = definition.resolve(property);
    return !resolved || resolved.json.type === 'array';
  });
}
