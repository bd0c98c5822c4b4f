import { insertOrSet, safeFix } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'connectionparameters-required',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e templates; measured on published connectors',
  messages: {
    missing: 'apiProperties.json says nothing about connections; it needs connectionParameters, even if {}.',
  },
  fixable: true,
  visit: {
    properties(properties, report) {
      const { connectionParameters, connectionParameterSets } = properties.json;
      if (!isMissing(connectionParameters) || !isMissing(connectionParameterSets)) return;
      report('missing', properties.at, {
        fixes: [
          safeFix('Insert "connectionParameters": {}', insertOrSet(properties, 'connectionParameters', {})),
        ],
      });
    },
  },
});
