import { insert, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';
import { capabilities } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'capabilities-array',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020); microsoft/PowerPlatformConnectors@8bff86e README.md',
  messages: {
    missing: 'apiProperties.json has no capabilities; nearly every connector writes "capabilities": [].',
    notArray: 'The capabilities are no list; write [] or a list of texts.',
    notText: 'The capabilities hold something else than texts.',
    unknown: 'The capability "{value}" is not known; known ones are {allowed}.',
  },
  fixable: true,
  visit: {
    properties({ json, at }, report) {
      if (json.capabilities !== undefined) return;
      report('missing', at, { fixes: [safeFix('Insert an empty list', insert(at, 'capabilities', []))] });
    },
  },
  onFailure({ value, at, allowed }) {
    if (!allowed)
      return {
        fixes:
          value === null && at.key === 'capabilities'
            ? [safeFix('Change to an empty list', set(at, []))]
            : [],
      };
    return typeof value === 'string' ? { fixes: spellValue(at, value, capabilities) } : undefined;
  },
});
