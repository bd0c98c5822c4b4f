import { securityTypes } from '../../connector/oAuth';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'gateway-apikey-unsupported',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/faq § authentication types',
  messages: { apiKey: 'API keys do not work through a data gateway; the definition has one.' },
  visit: {
    properties({ json: { capabilities }, at }, report, { definition }) {
      const index = Array.isArray(capabilities)
        ? capabilities.findIndex(one => typeof one === 'string' && one.toLowerCase() === 'gateway')
        : -1;
      if (index < 0 || !definition || !securityTypes(definition).has('apiKey')) return;
      report('apiKey', below(at, 'capabilities', index));
    },
  },
});
