import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { primitiveTypes } from '../../vocabulary/connectionParameters';

/** Types that there are but that hold no plain value, in lower case. An unknown type is told by conn-param-type. */
const others: readonly string[] = ['oauthsetting', 'gatewaysetting', 'connection'];

export default rule({
  id: 'conn-param-claim-primitive',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { type: 'The claim {key} has the type {type}; a claim holds one plain value: {primitiveTypes}.' },
  visit: {
    connectionParameter({ key, type, at }, report) {
      if (!key.includes(':') || !others.includes(type.toLowerCase())) return;
      report('type', below(at, 'type'), {
        values: { key, type, primitiveTypes: primitiveTypes.join(', ') },
      });
    },
  },
});
