import { insertOrSet, safeFix } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-title',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020); measured on published connectors',
  messages: { missing: 'The policy has no title; the list of policies would show an empty line.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      const { title, templateId } = policy.json;
      if (!isMissing(title)) return;
      report('missing', policy.at, {
        fixes:
          typeof templateId === 'string' && !isMissing(templateId)
            ? [safeFix('Insert "{templateId}"', insertOrSet(policy, 'title', templateId), { templateId })]
            : [],
      });
    },
  },
});
