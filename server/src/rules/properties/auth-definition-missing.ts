import type { Definition } from '../../connector/definition/definition';
import { isObject, type Json, type JsonObject } from '../../connector/json/parse';
import { customParameterText, isOAuth, securityPlace, securityTypes } from '../../connector/oAuth';
import { readsConnectionParameters } from '../../connector/policies';
import type { ConnectionParameter } from '../../connector/properties';
import type { Fix } from '../../engine/finding';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'auth-definition-missing',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: {
    noOAuth: 'Makers sign in with {key}, but the definition has no security definition of type oauth2.',
    none: 'There are connection parameters, but the definition has no securityDefinitions.',
  },
  visit: {
    connector({ definition, properties }, report) {
      const parameters = properties?.connectionParameters ?? [];
      const [first] = parameters;
      if (!definition || !properties || !first) return;
      const schemes = definition.json.securityDefinitions;
      const place = schemes === undefined ? definition.at : securityPlace(definition);
      const signIn = parameters.find(isOAuth);
      if (signIn) {
        if (securityTypes(definition).has('oauth2')) return;
        return report('noOAuth', place, {
          values: { key: signIn.key },
          fixes: offer(definition, { oauth2: oauth2Scheme(signIn) }),
        });
      }
      const empty = !isObject(schemes) || Object.keys(schemes).length === 0;
      if (empty && !readsConnectionParameters(properties))
        report('none', place, { fixes: offer(definition, plainScheme(parameters)) });
    },
  },
});

/** Inserts the scheme where there is none yet and, where nothing is said about it, that calls need it. */
function offer(definition: Definition, scheme: Readonly<Record<string, Json>> | undefined): Fix[] {
  const { securityDefinitions: schemes, security } = definition.json;
  if (!scheme || (isObject(schemes) && Object.keys(schemes).length > 0)) return [];
  const [name = ''] = Object.keys(scheme);
  const secured = Array.isArray(security) && security.length > 0;
  return [
    suggestion('Insert a security definition', [
      insertOrSet(definition, 'securityDefinitions', scheme),
      ...(secured ? [] : [insertOrSet(definition, 'security', [{ [name]: [] }])]),
    ]),
  ];
}

function oauth2Scheme({ json }: ConnectionParameter): JsonObject {
  const settings = isObject(json.oAuthSettings) ? json.oAuthSettings : {};
  const address = (name: string, otherwise: string): string =>
    customParameterText(settings, name) ?? `https://login.example.com/${otherwise}`;
  return {
    type: 'oauth2',
    flow: 'accessCode',
    authorizationUrl: address('authorizationUrl', 'authorize'),
    tokenUrl: address('tokenUrl', 'token'),
    scopes: {},
  };
}

/** A key, or a user name and a password; undefined when no parameter holds a secret. */
function plainScheme(parameters: readonly ConnectionParameter[]): Readonly<Record<string, Json>> | undefined {
  if (!parameters.some(({ type }) => type === 'securestring')) return undefined;
  const isUser = parameters.some(({ key }) => /user/i.test(key));
  return isUser
    ? { basic: { type: 'basic' } }
    : { api_key: { type: 'apiKey', in: 'header', name: 'Authorization' } };
}
