import { webhookOperations } from '../../connector/definition/notifications';
import { rule } from '../../engine/rule';

export default rule({
  id: 'webhook-missing-notification-url',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['WebhookOperationsMissingNotificationUrlProperty'],
    policyCodes: [],
    message: "The webhook operation '{0}' is missing notification URL property.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    noUrl:
      'The webhook trigger {id} has no property with "x-ms-notification-url" in its body, so it cannot be notified.',
  },
  visit: {
    operation(operation, report, { definition }) {
      const { json, pathItem, verb } = operation;
      if (verb !== 'post' || json['x-ms-trigger'] === undefined || !definition) return;
      if (pathItem.json['x-ms-notification-content'] === undefined) return;
      if (!webhookOperations(definition).has(operation))
        report('noUrl', operation.at, { values: { id: operation.id ?? operation.path } });
    },
  },
});
