import { isObject, type Json } from '../../connector/json/parse';
import { memberIgnoringCase } from '../../connector/ignoreCase';
import { below } from '../../connector/place';
import { templateOf } from '../../connector/policies';
import type { Policy } from '../../connector/properties';
import type { Fix } from '../../engine/finding';
import { insertOrSet, rename, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { parameterPrefix } from '../../vocabulary/policies';

export default rule({
  id: 'policy-parameters-required',
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors schemas/paconn-apiProperties.schema.json',
  messages: { missing: 'The policy has no parameters; a {template} policy does nothing without them.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      if (isObject(policy.json.parameters)) return;
      report('missing', policy.at, {
        values: { template: policy.templateId || 'template' },
        fixes: [fixOf(policy)],
      });
    },
  },
});

/** Parameters under a misspelt key are renamed; otherwise there is a form to fill in. */
function fixOf(policy: Policy): Fix {
  const misspelt = memberIgnoringCase(policy.json, 'parameters');
  if (misspelt && misspelt.key !== 'parameters' && isObject(misspelt.value))
    return safeFix('Rename to "parameters"', rename(below(policy.at, misspelt.key), 'parameters'));
  const form = Object.fromEntries(
    Object.entries(templateOf(policy)?.parameters ?? {})
      .filter(([, { required }]) => required)
      .map(([name, { object }]): [string, Json] => [`${parameterPrefix}${name}`, object ? {} : '']),
  );
  return suggestion('Insert parameters to fill in', insertOrSet(policy, 'parameters', form));
}
