import type { Connector } from '../../connector/connector';
import { isObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import type { ConnectionParameter, Properties } from '../../connector/properties';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-auth-type-changed',
  area: 'update',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-updates § Note',
  when: 'update',
  messages: {
    kind: 'Connections were made with {before} and are made with {now} now; the authentication of a certified connector cannot change.',
    provider:
      'The identity provider was "{before}" and is "{now}" now; existing connections cannot be renewed.',
  },
  visit: {
    connector({ properties, baseline }: Connector, report) {
      const old = baseline?.properties;
      if (!properties || !old) return;
      const [before, now] = [kindOf(plain(old)), kindOf(plain(properties))];
      const keepsOld = kindsOfSets(properties).has(before);
      if (before !== now && !keepsOld) {
        const at = plain(properties)[0]?.at ?? below(properties.body.at, 'connectionParameters');
        const target = plain(old)[0]?.at ?? old.body.at;
        report('kind', present(properties, at), {
          values: { before: names[before], now: names[now] },
          related: [
            { message: 'The last certified version: {before}', values: { before: names[before] }, target },
          ],
        });
        return;
      }
      for (const parameter of plain(properties)) {
        const twin = plain(old).find(({ key }) => key === parameter.key);
        const [was, is] = [providerOf(twin), providerOf(parameter)];
        if (twin && was !== undefined && is !== undefined && was.toLowerCase() !== is.toLowerCase())
          report('provider', below(parameter.at, 'oAuthSettings', 'identityProvider'), {
            values: { before: was, now: is },
            related: [
              {
                message: 'The last certified version: {before}',
                values: { before: was },
                target: below(twin.at, 'oAuthSettings', 'identityProvider'),
              },
            ],
          });
      }
    },
  },
});

type Kind = 'oauth' | 'key' | 'none';

const names: Readonly<Record<Kind, string>> = { oauth: 'OAuth', key: 'a key or password', none: 'no secret' };

function plain({ connectionParameters }: Properties): readonly ConnectionParameter[] {
  return connectionParameters.filter(({ set }) => set === undefined);
}

function kindOf(parameters: readonly ConnectionParameter[]): Kind {
  if (parameters.some(({ type }) => type === 'oauthSetting')) return 'oauth';
  return parameters.some(({ type }) => type === 'securestring') ? 'key' : 'none';
}

function kindsOfSets({ connectionParameters }: Properties): Set<Kind> {
  const sets = new Set(connectionParameters.flatMap(({ set }) => set ?? []));
  return new Set(
    [...sets].map(set => kindOf(connectionParameters.filter(parameter => parameter.set === set))),
  );
}

function providerOf(parameter: ConnectionParameter | undefined): string | undefined {
  const settings = parameter?.json.oAuthSettings;
  return isObject(settings) && typeof settings.identityProvider === 'string'
    ? settings.identityProvider
    : undefined;
}

function present({ body }: Properties, at: Place): Place {
  return 'connectionParameters' in body.json ? at : body.at;
}
