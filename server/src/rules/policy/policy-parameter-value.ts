import { parameterOf, templateOf } from '../../connector/policies';
import { rule } from '../../engine/rule';
import { changeToAllowed } from '../../engine/suggestions';

export default rule({
  id: 'policy-parameter-value',
  aliases: ['policy-exists-action', 'policy-http-method'],
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { value: 'The parameter {name} cannot be "{value}"; use {allowed}.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      for (const [name, { values }] of Object.entries(templateOf(policy)?.parameters ?? {})) {
        const { value, at } = parameterOf(policy, name);
        if (!values || value === undefined) continue;
        const allowed = Object.keys(values);
        if (typeof value === 'string' && allowed.includes(value)) continue;
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        report('value', at, {
          values: { name, value: text, allowed: allowed.join(', ') },
          fixes: changeToAllowed(text, at, allowed),
        });
      }
    },
  },
});
