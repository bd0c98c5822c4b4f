import type { Definition } from '../../connector/definition/definition';
import { webhookOperations } from '../../connector/definition/notifications';
import type { Operation } from '../../connector/definition/views';
import type { Json, JsonObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'webhook-delete-operation',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/create-webhook-trigger § Delete the webhook',
  messages: {
    noDelete:
      'No operation deletes what {id} subscribes to, so every flow that is turned off leaves a webhook behind.',
  },
  visit: {
    root(definition, report) {
      if (definition.operations.some(({ verb }) => verb === 'delete')) return;
      for (const operation of webhookOperations(definition))
        if (operation.json['x-ms-trigger'] !== undefined)
          report('noDelete', operation.at, {
            values: { id: operation.id ?? operation.path },
            fixes: addDelete(definition, operation),
          });
    },
  },
});

/** An internal DELETE below the path to which the webhook is posted. */
function addDelete({ at, operationsById }: Definition, operation: Operation): Fix[] {
  const { id, path, parameters } = operation;
  const operationId = `Delete${id ?? 'Webhook'}`;
  if (operationsById.has(operationId)) return [];
  const inPath: Json[] = parameters.flatMap(({ parameter, use }) =>
    parameter.in === 'path' ? [use.json] : [],
  );
  const added: JsonObject = {
    delete: {
      operationId,
      'x-ms-visibility': 'internal',
      parameters: [
        ...inPath,
        { name: 'webhookId', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' },
      ],
      responses: { '200': { description: 'The webhook is deleted.' } },
    },
  };
  const newPath = `${path.replace(/\/+$/, '')}/{webhookId}`;
  return [
    suggestion('Insert a DELETE operation at {path}', insert(below(at, 'paths'), newPath, added), {
      path: newPath,
    }),
  ];
}
