import type { Definition } from '../../connector/definition/definition';
import { entries } from '../../connector/definition/definition';
import { fieldOf, signInOf } from '../../connector/fields';
import { isObject, type Json } from '../../connector/json/parse';
import { isOAuth, securityPlace, securityTypes } from '../../connector/oAuth';
import { below, type Node } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insertOrSet, suggestion } from '../../engine/fix';
import { insertAll } from '../../engine/suggestions';
import { rule } from '../../engine/rule';

export default rule({
  id: 'auth-parameter-missing',
  aliases: ['auth-security-consistency'],
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred; measured on published connectors',
  messages: {
    noSignIn: 'The definition signs in with oauth2, but no connection parameter has the type oauthSetting.',
    noParameter:
      'The definition wants {type} credentials, but there is no connection parameter to give them.',
  },
  visit: {
    connector({ definition, properties }, report) {
      if (!definition || !properties || !isObject(properties.json.properties)) return;
      const { body, connectionParameters: parameters } = properties;
      const types = securityTypes(definition);
      const place = isObject(body.json.connectionParameters)
        ? below(body.at, 'connectionParameters')
        : body.at;
      const type = ['apiKey', 'basic'].find(one => types.has(one));
      if (types.has('oauth2') && !parameters.some(isOAuth))
        report('noSignIn', place, { fixes: [offer(body, { token: signIn(definition) })] });
      else if (type && parameters.length === 0)
        report('noParameter', place, { values: { type }, fixes: [offer(body, credentials(type))] });
    },
  },
});

function offer(body: Node, parameters: Readonly<Record<string, Json>>): Fix {
  const { connectionParameters } = body.json;
  const edits = isObject(connectionParameters)
    ? insertAll({ json: connectionParameters, at: below(body.at, 'connectionParameters') }, parameters)
    : insertOrSet(body, 'connectionParameters', parameters);
  return suggestion('Insert {names}', edits, { names: Object.keys(parameters).join(', ') });
}

function signIn(definition: Definition): Json {
  const scheme = entries(definition.json.securityDefinitions, securityPlace(definition)).find(
    ([, { json }]) => json.type === 'oauth2',
  );
  return { type: 'oauthSetting', oAuthSettings: signInOf(scheme?.[1].json) };
}

function credentials(type: string): Readonly<Record<string, Json>> {
  const parameter = (key: string, kind: string): Json => ({ type: kind, uiDefinition: fieldOf(key, kind) });
  if (type === 'apiKey') return { api_key: parameter('api_key', 'securestring') };
  return { username: parameter('username', 'string'), password: parameter('password', 'securestring') };
}
