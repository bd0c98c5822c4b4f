import type { Connector } from '../../connector/connector';
import { isObject } from '../../connector/json/parse';
import { isOAuth, securityTypes } from '../../connector/oAuth';
import { below } from '../../connector/place';
import type { ConnectionParameter } from '../../connector/properties';
import type { Edit } from '../../engine/finding';
import { remove, set, suggestion } from '../../engine/fix';
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
      if (parameters.some(one => isType(one, 'securestring') || isOAuth(one) || isPlainSecret(one))) return;
      const [only, ...others] = parameters.filter(one => isType(one, 'string'));
      report('none', below(properties.body.at, 'connectionParameters'), {
        fixes:
          only && others.length === 0
            ? [suggestion('Make {key} a securestring', makeSecret(only), { key: only.key })]
            : [],
      });
    },
  },
});

function isPlainSecret(parameter: ConnectionParameter): boolean {
  const { key } = parameter;
  return isType(parameter, 'string') && !key.includes(':') && secretName.test(key);
}

/** Letter case aside; conn-param-type tells the spelling. */
function isType({ type }: ConnectionParameter, wanted: string): boolean {
  return type.toLowerCase() === wanted;
}

function hasApiKey({ definition }: Connector): boolean {
  return definition !== undefined && securityTypes(definition).has('apiKey');
}

/** A secret is not shown in clear text either, and has no default value. */
function makeSecret({ json: { uiDefinition, defaultValue }, at }: ConnectionParameter): Edit[] {
  const constraints = isObject(uiDefinition) ? uiDefinition.constraints : undefined;
  const clear = isObject(constraints) && constraints.clearText === true;
  return [
    set(below(at, 'type'), 'securestring'),
    ...(clear ? [set(below(at, 'uiDefinition', 'constraints', 'clearText'), false)] : []),
    ...(defaultValue === undefined ? [] : [remove(below(at, 'defaultValue'))]),
  ];
}
