import { notificationUrls } from '../../connector/definition/notifications';
import type { JsonObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

const key = 'x-ms-notification-content';

export default rule({
  id: 'webhook-missing-notification-content',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationMustHaveNotificationContentExtension'],
    policyCodes: [],
    message:
      "The operation '{0}' is missing notification content extension as it has '{1}' properties marked as notification URL.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    noContent:
      'The operation {id} subscribes to notifications, so its path needs "x-ms-notification-content".',
  },
  visit: {
    root(definition, report) {
      const told = new Set<unknown>();
      for (const { operation } of notificationUrls(definition)) {
        const { pathItem } = operation;
        const elsewhere = operation.json[key] !== undefined;
        if (!isMissing(pathItem.json[key]) || elsewhere || told.has(pathItem)) continue;
        told.add(pathItem);
        report('noContent', pathItem.at, {
          values: { id: operation.id ?? `${operation.verb} ${operation.path}` },
          fixes: [suggestion('Insert "x-ms-notification-content"', insertOrSet(pathItem, key, skeleton))],
        });
      }
    },
  },
});

const skeleton: JsonObject = {
  description: 'What is sent when something has happened.',
  schema: {
    type: 'object',
    properties: { id: { type: 'string', 'x-ms-summary': 'ID', description: 'What it has happened to.' } },
  },
};
