import { parametersOf, templateOf } from '../../connector/policies';
import { below, type Node } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { rename, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { spellKey } from '../../engine/spelling';
import { operationNameKey, parameterPrefix, sectionKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-unknown-parameter',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { unknown: 'A {template} policy has no parameter "{key}"; it has {known}.' },
  visit: {
    policy(policy, report) {
      const { parameters } = templateOf(policy) ?? {};
      if (!parameters) return;
      const names = Object.keys(parameters);
      const known = [...names.map(name => `${parameterPrefix}${name}`), operationNameKey, sectionKey];
      const node = parametersOf(policy);
      for (const key of Object.keys(node.json)) {
        if (known.includes(key)) continue;
        report('unknown', keyAt(node.at, key), {
          values: { template: policy.templateId, key, known: names.join(', ') },
          fixes: fixesOf(node, key, known),
        });
      }
    },
  },
});

function fixesOf(node: Node, key: string, known: readonly string[]): Fix[] {
  const prefixed = known.find(one => one.toLowerCase() === `${parameterPrefix}${key}`.toLowerCase());
  if (prefixed === undefined) return spellKey(node, key, known).map(fix => ({ ...fix, safe: false }));
  if (Object.hasOwn(node.json, prefixed)) return [];
  return [suggestion('Rename to "{prefixed}"', rename(below(node.at, key), prefixed), { prefixed })];
}
