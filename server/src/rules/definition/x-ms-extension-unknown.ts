import { isExtensionKey, isKnownExtension, meantExtensions } from '../../engine/extensionKeys';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'x-ms-extension-unknown',
  aliases: ['x-ms-autorest-ignored'],
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/apiDefinition.swagger.schema.json (x-ms- keys are closed there); microsoft/PowerPlatformConnectors@8bff86e schemas AutoRest-* definitions',
  messages: { unknown: 'The extension "{key}" is not known; connectors ignore what they do not know.' },
  visit: {
    extension({ key, at }, report, { definition }) {
      if (isKnownExtension(key) || !isExtensionKey(key) || at.document !== definition?.document) return;
      if (/^x-ms/i.test(key) && meantExtensions(key).length === 0)
        report('unknown', keyAt(at), { values: { key } });
    },
  },
});
