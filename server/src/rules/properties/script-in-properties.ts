import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-in-properties',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { present: 'The key "script" has no effect; the script is the file script.csx.' },
  fixable: true,
  visit: {
    properties({ json, at }, report) {
      if (!Object.hasOwn(json, 'script')) return;
      report('present', keyAt(at, 'script'), {
        fixes: [safeFix('Remove "script"', remove(below(at, 'script')))],
        tags: ['unnecessary'],
      });
    },
  },
});
