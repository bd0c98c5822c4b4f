import { notificationUrls } from '../../connector/definition/notifications';
import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'notification-body-not-required',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['NotificationUrlNotRequired'],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Webhooks',
  messages: { optional: 'The body takes the notification URL, so it has "required": true.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const body of new Set(notificationUrls(definition).map(url => url.body)))
        if (body.json.required !== true)
          report('optional', body.at, {
            fixes: [safeFix('Mark the body as required', insertOrSet(body, 'required', true))],
          });
    },
  },
});
