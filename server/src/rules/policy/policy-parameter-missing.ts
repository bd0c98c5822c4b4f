import { isObject, type Json } from '../../connector/json/parse';
import { below, type Node } from '../../connector/place';
import { parametersOf, templateOf } from '../../connector/policies';
import type { Fix } from '../../engine/finding';
import { insert, rename, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { parameterPrefix } from '../../vocabulary/policies';

export default rule({
  id: 'policy-parameter-missing',
  aliases: [
    'policy-setheader-parameters',
    'policy-setqueryparameter-parameters',
    'policy-dynamichosturl-parameters',
    'policy-routerequesttoendpoint-parameters',
    'policy-setproperty-parameters',
    'policy-convertarraytoobject-parameters',
    'policy-convertobjecttoarray-parameters',
    'policy-stringtoarray-parameters',
    'policy-stringreplace-parameters',
    'policy-encodepropertyvalue-parameters',
    'policy-setvaluefromurl-parameters',
    'policy-updatenextlink-parameters',
    'policy-pollingtrigger-parameters',
    'policy-setconnectionstatus-parameters',
    'policy-moveproperties-parameters',
  ],
  area: 'policy',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020), one definition per template; measured on published connectors',
  messages: {
    missing: 'A {template} policy needs the parameter "{name}".',
    notObject: 'The parameter "{name}" of a {template} policy has to be an object.',
  },
  fixable: true,
  visit: {
    policy(policy, report) {
      if (!isObject(policy.json.parameters)) return;
      const node = parametersOf(policy);
      for (const [name, { required, object }] of Object.entries(templateOf(policy)?.parameters ?? {})) {
        const value = node.json[`${parameterPrefix}${name}`];
        const missing = isEmpty(value);
        if (!required || (!missing && (!object || isObject(value)))) continue;
        report(missing ? 'missing' : 'notObject', node.at, {
          values: { template: policy.templateId, name },
          fixes: value === undefined ? [fixOf(node, name, object ? {} : '')] : [],
        });
      }
    },
  },
});

/** A key without the prefix or in another letter case is renamed; otherwise there is a place to fill in. */
function fixOf(node: Node, name: string, value: Json): Fix {
  const key = `${parameterPrefix}${name}`;
  const meant = [key.toLowerCase(), name.toLowerCase()];
  const misspelt = Object.keys(node.json).find(
    one => meant.includes(one.toLowerCase()) && !isEmpty(node.json[one]),
  );
  if (misspelt !== undefined)
    return safeFix('Rename "{misspelt}" to "{key}"', rename(below(node.at, misspelt), key), {
      misspelt,
      key,
    });
  return suggestion('Insert "{key}" to fill in', insert(node.at, key, value), { key });
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
