import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { spellKey } from '../../engine/spelling';

const known: readonly string[] = ['templateId', 'title', 'parameters'];
const pollingType = 'PollingTrigger';

export default rule({
  id: 'policy-unknown-key',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    unknown: 'The key "{key}" means nothing in a policy; it has templateId, title and parameters.',
    type: 'The type of a polling trigger\'s policy has to be "PollingTrigger".',
  },
  visit: {
    policy(policy, report) {
      for (const key of Object.keys(policy.json)) {
        if (known.includes(key)) continue;
        const at = keyAt(policy.at, key);
        if (key !== 'type' || policy.templateId !== 'pollingtrigger') {
          const fixes = spellKey(policy, key, known).map(fix => ({ ...fix, safe: false }));
          report('unknown', at, { values: { key }, fixes });
        } else if (policy.json.type !== pollingType) {
          const change = set(below(policy.at, key), pollingType);
          report('type', at, { fixes: [suggestion('Change to "{pollingType}"', change, { pollingType })] });
        }
      }
    },
  },
});
