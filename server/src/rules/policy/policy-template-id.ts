import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';
import { policyTemplates } from '../../vocabulary/policies';

export default rule({
  id: 'policy-template-id',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020); measured on published connectors',
  messages: {
    unknown: 'There is no policy template "{value}".',
    missing: 'The policy has no templateId; it says what the policy does.',
  },
  onFailure({ value, at, key }) {
    if (key !== undefined) return {};
    // Ids ignore letter case.
    if (typeof value === 'string' && Object.hasOwn(policyTemplates, value.toLowerCase())) return undefined;
    return { fixes: spellValue(at, value, Object.keys(policyTemplates)) };
  },
});
