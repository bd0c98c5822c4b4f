import { appliesTo } from '../../connector/properties';
import { rule } from '../../engine/rule';

export default rule({
  id: 'polling-trigger-policy',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/create-polling-trigger § How polling triggers work',
  messages: {
    noPolicy:
      'Nothing says how {id} polls: it has neither the policy "pollingtrigger" nor "x-ms-trigger-metadata".',
  },
  visit: {
    operation(operation, report, { properties }) {
      const { json, verb, id } = operation;
      if (!properties || verb !== 'get' || json['x-ms-trigger'] === undefined) return;
      if (json['x-ms-trigger-metadata'] !== undefined) return;
      const polls = properties.policies.some(
        policy => policy.templateId === 'pollingtrigger' && appliesTo(policy, id),
      );
      if (!polls) report('noPolicy', operation.at, { values: { id: id ?? operation.path } });
    },
  },
});
