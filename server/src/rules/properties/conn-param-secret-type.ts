import type { Connector } from '../../connector/connector';
import { isObject } from '../../connector/json/parse';
import { isOAuth, securityTypes } from '../../connector/oAuth';
import { below } from '../../connector/place';
import type { ConnectionParameter } from '../../connector/properties';
import type { Edit } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { secretName } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'conn-param-secret-type',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    plain: 'The parameter {key} sounds like a secret, but its type string lets everybody read it.',
    none: 'The definition has an API key, but no connection parameter is a securestring or a sign-in.',
  },
  visit: {
    connectionParameter(parameter, report) {
      if (!isPlainSecret(parameter)) return;
      report('plain', below(parameter.at, 'type'), {
        values: { key: parameter.key },
        fixes: [suggestion('Change to securestring', makeSecret(parameter))],
      });
    },
    connector(connector, report) {
      const { properties } = connector;
      const parameters = properties?.connectionParameters ?? [];
      if (!properties || !hasApiKey(connector) || parameters.length === 0) return;
      if (parameters.some(one => one.type === 'securestring' || isOAuth(one) || isPlainSecret(one))) return;
      const [only, ...others] = parameters.filter(({ type }) => type === 'string');
      report('none', below(properties.body.at, 'connectionParameters'), {
        fixes:
          only && others.length === 0
            ? [suggestion('Make {key} a securestring', makeSecret(only), { key: only.key })]
            : [],
      });
    },
  },
});

function isPlainSecret({ key, type }: ConnectionParameter): boolean {
  return type === 'string' && !key.includes(':') && secretName.test(key);
}

function hasApiKey({ definition }: Connector): boolean {
  return definition !== undefined && securityTypes(definition).has('apiKey');
}

/** A secret is not shown in clear text either. */
function makeSecret({ json: { uiDefinition }, at }: ConnectionParameter): Edit[] {
  const constraints = isObject(uiDefinition) ? uiDefinition.constraints : undefined;
  const clear = isObject(constraints) && constraints.clearText === true;
  return [
    set(below(at, 'type'), 'securestring'),
    ...(clear ? [set(below(at, 'uiDefinition', 'constraints', 'clearText'), false)] : []),
  ];
}
