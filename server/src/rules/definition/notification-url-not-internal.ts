import { notificationUrlsByProperty, type NotificationUrl } from '../../connector/definition/notifications';
import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'notification-url-not-internal',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['NotificationUrlNotInternal'],
    policyCodes: [],
    message: 'The notification URL property itself or at least one of its parents must be internal.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Webhooks',
  messages: { visible: 'Makers see the notification URL, which the platform fills in; make it internal.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const ways of notificationUrlsByProperty(definition).values()) {
        const [url] = ways;
        if (!url || !ways.every(isVisible)) continue;
        report('visible', url.at, {
          fixes: [safeFix('Make it internal', insertOrSet(url, 'x-ms-visibility', 'internal'))],
        });
      }
    },
  },
});

function isVisible({ body, chain, json }: NotificationUrl): boolean {
  const around = [body.json, json, ...chain.map(({ property }) => property.json)];
  return around.every(one => one['x-ms-visibility'] !== 'internal');
}
