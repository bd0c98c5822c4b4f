import { below } from '../../connector/place';
import { insert, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'notification-url-shape',
  aliases: ['notification-url-not-string', 'notification-url-boolean'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['NotificationUrlNotString'],
    policyCodes: [],
    message: 'The notification URL property must be of type string.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Webhooks; microsoft/PowerPlatformConnectors@8bff86e schemas',
  messages: {
    notTrue: 'The mark of a notification URL has only one value: true.',
    notString: 'A notification URL has the type "string", not {type}.',
    noType: 'A notification URL has the type "string"; nothing says so here.',
  },
  fixable: true,
  visit: {
    member: {
      'x-ms-notification-url'({ value, at, kind, owner }, report) {
        if (kind !== 'schema') return;
        if (value !== true) report('notTrue', at, { fixes: [safeFix('Change to true', set(at, true))] });
        const { type } = owner.json;
        const typeAt = below(owner.at, 'type');
        if (type === undefined)
          report('noType', owner.at, {
            fixes: [safeFix('Insert "type": "string"', insert(owner.at, 'type', 'string'))],
          });
        else if (type !== 'string')
          report('notString', typeAt, {
            values: { type: JSON.stringify(type) },
            fixes: [safeFix('Change to "string"', set(typeAt, 'string'))],
          });
      },
    },
  },
});
