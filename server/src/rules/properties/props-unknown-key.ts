import { spellKey } from '../../engine/spelling';
import { rule } from '../../engine/rule';
import { propertiesKeys } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'props-unknown-key',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/download.py whitelist; measured on published connectors',
  messages: {
    unknown:
      'The key "{key}" means nothing in apiProperties.json; it is lost when the connector is uploaded.',
  },
  onFailure: ({ owner, key = '' }) => ({
    fixes: spellKey(owner, key, propertiesKeys, 3).map(fix => ({ ...fix, safe: false })),
  }),
});
