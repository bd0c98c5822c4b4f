import { isObject } from '../../connector/json/parse';
import { memberIgnoringCase } from '../../connector/ignoreCase';
import { providerId } from '../../connector/oAuth';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-aadcertificate-first-party',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notFirstParty:
      'The provider aadcertificate is for Microsoft\'s own connectors: IsFirstParty has to be "True".',
    noResource: 'The provider aadcertificate needs resourceUri in customParameters.',
  },
  visit: {
    oAuthSettings({ json, at }, report) {
      if (providerId(json) !== 'aadcertificate') return;
      const { properties, customParameters } = json;
      if (!isObject(properties) || properties.IsFirstParty !== 'True') report('notFirstParty', at);
      else if (!memberIgnoringCase(customParameters, 'resourceUri')) report('noResource', at);
    },
  },
});
