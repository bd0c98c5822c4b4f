import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-instances-empty',
  area: 'policy',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.16'] },
  source: "a verified publisher's public checks (2026); measured on published connectors",
  when: 'package',
  messages: { none: 'The connector has no policy; one package was sent back for that, most are not.' },
  visit: {
    properties({ json: { policyTemplateInstances: policies }, at }, report) {
      if (policies === undefined || policies === null || (Array.isArray(policies) && policies.length === 0))
        report('none', at);
    },
  },
});
