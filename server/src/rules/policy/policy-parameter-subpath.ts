import { isObject } from '../../connector/json/parse';
import { parametersOf, templateOf } from '../../connector/policies';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { parameterPrefix } from '../../vocabulary/policies';

const name = 'propertySubPath';
const key = `${parameterPrefix}${name}`;

export default rule({
  id: 'policy-parameter-subpath',
  area: 'policy',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: {
    missing:
      'The policy says nothing about propertySubPath; published ones write "null" for the parent itself.',
  },
  fixable: true,
  visit: {
    policy(policy, report) {
      const preset = templateOf(policy)?.parameters?.[name]?.default;
      const { json, at } = parametersOf(policy);
      if (preset === undefined || !isObject(policy.json.parameters) || Object.hasOwn(json, key)) return;
      report('missing', at, { fixes: [safeFix('Insert "{preset}"', insert(at, key, preset), { preset })] });
    },
  },
});
