import { parameterOf } from '../../connector/policies';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-route-path-slash',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { start: 'The path "{value}" starts neither with "/" nor with an expression.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      const { value, at } = parameterOf(policy, 'newPath');
      if (typeof value !== 'string' || value === '' || /^[/@]/.test(value)) return;
      const path = `/${value.trimStart()}`;
      // A whole address does not become a path by a slash.
      const fixes = value.includes('://') ? [] : [safeFix('Change to "{path}"', set(at, path), { path })];
      report('start', at, { values: { value }, fixes });
    },
  },
});
