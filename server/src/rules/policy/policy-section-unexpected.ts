import { parametersOf, templateOf } from '../../connector/policies';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { sectionKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-section-unexpected',
  area: 'policy',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors schemas/paconn-apiProperties.schema.json',
  messages: { unexpected: 'A {template} policy knows no sections; the policySection has no effect.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      const template = templateOf(policy);
      const { json, at } = parametersOf(policy);
      if (!template || template.sections.length > 0 || !Object.hasOwn(json, sectionKey)) return;
      report('unexpected', keyAt(at, sectionKey), {
        values: { template: policy.templateId },
        fixes: [safeFix('Remove the section', remove(below(at, sectionKey)))],
        tags: ['unnecessary'],
      });
    },
  },
});
