import type { Json } from '../../connector/json/parse';
import { parameterOf, templateOf } from '../../connector/policies';
import type { Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';

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
        report('value', at, {
          values: {
            name,
            value: typeof value === 'string' ? value : JSON.stringify(value),
            allowed: allowed.join(', '),
          },
          fixes: fixesOf(at, value, allowed),
        });
      }
    },
  },
});

function fixesOf(at: Place, value: Json, allowed: readonly string[]): Fix[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (allowed.includes(text)) return [safeFix('Put {text} into quotes', set(at, text), { text })];
  const spelt = spellValue(at, text, allowed);
  if (spelt.length > 0) return spelt;
  return allowed.map(meant => suggestion('Change to "{meant}"', set(at, meant), { meant }));
}
