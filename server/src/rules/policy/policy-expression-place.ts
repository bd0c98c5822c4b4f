import { expressionsOf, templateOf } from '../../connector/policies';
import { rules } from '../../engine/rule';
import type { PolicyTemplate } from '../../vocabulary/policies';

/** Functions that work in some templates only. An unknown template is told by policy-template-id. */
export default rules(
  [
    {
      id: 'policy-expression-triggerbody',
      level: 'error',
      call: 'triggerBody',
      source:
        'measured on published connectors; https://learn.microsoft.com/connectors/custom-connectors/create-polling-trigger § Trigger configuration',
      message: 'The function triggerBody works in a pollingtrigger policy only, not in {template}.',
      works: (templateId: string) => templateId === 'pollingtrigger',
    },
    {
      id: 'policy-expression-item',
      level: 'warning',
      call: 'item',
      source: 'measured on published connectors',
      message: 'The function item works in policies on lists and properties only, not in {template}.',
      works: (_templateId: string, { items }: PolicyTemplate) => items === true,
    },
  ] as const,
  ({ id, level, call, source, message, works }) => ({
    id,
    area: 'policy',
    severity: { verified: level, independent: level },
    microsoft: { validatorIds: [], policyCodes: [] },
    source,
    messages: { misplaced: message },
    visit: {
      policy(policy, report) {
        const template = templateOf(policy);
        if (!template || works(policy.templateId, template)) return;
        for (const { at, calls } of expressionsOf(policy))
          if (calls.some(({ name, form }) => name === call && form !== 'nested'))
            report('misplaced', at, { values: { template: policy.templateId } });
      },
    },
  }),
);
