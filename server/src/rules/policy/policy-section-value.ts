import { parametersOf, templateOf } from '../../connector/policies';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { changeToAllowed } from '../../engine/suggestions';
import { sectionKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-section-value',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { section: 'A {template} policy has no section "{value}"; use {allowed}.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      const allowed: readonly string[] = templateOf(policy)?.sections ?? [];
      const node = parametersOf(policy);
      const value = node.json[sectionKey];
      if (allowed.length === 0 || value === undefined) return;
      if (typeof value === 'string' && allowed.includes(value)) return;
      const at = below(node.at, sectionKey);
      report('section', at, {
        values: {
          template: policy.templateId,
          value: String(JSON.stringify(value)).replaceAll('"', ''),
          allowed: allowed.join(', '),
        },
        fixes: changeToAllowed(value, at, allowed),
      });
    },
  },
});
