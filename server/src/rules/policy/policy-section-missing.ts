import { isObject } from '../../connector/json/parse';
import { parametersOf, templateOf } from '../../connector/policies';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { sectionKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-section-missing',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { missing: 'The {template} policy does not say when it runs: policySection is missing.' },
  visit: {
    policy(policy, report) {
      const sections = templateOf(policy)?.sections ?? [];
      const { json, at } = parametersOf(policy);
      if (sections.length === 0 || !isObject(policy.json.parameters) || Object.hasOwn(json, sectionKey))
        return;
      report('missing', at, {
        values: { template: policy.templateId },
        fixes: sections.map(section =>
          suggestion('Insert "{section}"', insert(at, sectionKey, section), { section }),
        ),
      });
    },
  },
});
