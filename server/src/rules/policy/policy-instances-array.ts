import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-instances-array',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notObject: 'The policy is no object; it needs templateId, title and parameters.',
    notArray: 'The policyTemplateInstances are no list; write a list of policies, or leave the key out.',
  },
});
