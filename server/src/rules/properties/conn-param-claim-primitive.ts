import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { primitiveTypes } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'conn-param-claim-primitive',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { type: 'The claim {key} has the type {type}; a claim holds one plain value: {primitiveTypes}.' },
  visit: {
    connectionParameter({ key, json, at }, report) {
      if (!key.includes(':') || isMissing(json.type)) return;
      const type = typeof json.type === 'string' ? json.type : JSON.stringify(json.type);
      // A primitive type in the wrong letter case is told by conn-param-type alone.
      if (primitiveTypes.some(one => one === type.toLowerCase())) return;
      report('type', below(at, 'type'), {
        values: { key, type, primitiveTypes: primitiveTypes.join(', ') },
      });
    },
  },
});
