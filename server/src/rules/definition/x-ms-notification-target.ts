import { webhookOperations } from '../../connector/definition/notifications';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { insertOrSet, remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'x-ms-notification-target',
  aliases: [
    'x-ms-notification-on-webhook-op',
    'x-ms-notification-on-non-trigger',
    'x-ms-notification-target-not-webhook',
  ],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'NotificationExtensionNotSupportedInWebhookOperation',
      'NotificationExtensionSupportedForTriggerOnly',
      'NotificationOperationMustBeWebhook',
    ],
    policyCodes: [],
    message: "The 'x-ms-notification' extension must not be defined in a webhook operation.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    noTrigger: 'Only a trigger fetches what a webhook tells of; this operation has no "x-ms-trigger".',
    webhook: 'The operation is a webhook itself, so it cannot fetch what another one tells of.',
    noWebhook: 'The operation {id} is no webhook: nothing in its body takes a notification URL.',
  },
  visit: {
    operation(operation, report, { definition }) {
      const value = operation.json['x-ms-notification'];
      if (value === undefined || !definition) return;
      const at = below(operation.at, 'x-ms-notification');
      const deletion = suggestion('Delete "x-ms-notification"', remove(at));
      const webhooks = webhookOperations(definition);
      if (operation.json['x-ms-trigger'] === undefined)
        report('noTrigger', keyAt(at), {
          fixes: [
            deletion,
            suggestion('Insert "x-ms-trigger"', insertOrSet(operation, 'x-ms-trigger', 'single')),
          ],
        });
      if (webhooks.has(operation)) report('webhook', keyAt(at), { fixes: [deletion] });
      const id = isObject(value) ? value.operationId : undefined;
      const target = typeof id === 'string' ? definition.operationsById.get(id) : undefined;
      if (target && !webhooks.has(target))
        report('noWebhook', below(at, 'operationId'), { values: { id: target.id ?? '' }, fixes: [deletion] });
    },
  },
});
