import type { Connector } from '../../connector/connector';
import { isObject, type Json } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import type { ConnectionParameter, Properties } from '../../connector/properties';
import { set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';

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
      const [before, now] = [waysOf(old), waysOf(properties)];
      for (const [name, way] of now) {
        const was = before.get(name);
        if (was) compare(was, way, name === undefined && keepsIn(now, was), report);
      }
    },
  },
});

type Kind = 'oauth' | 'key' | 'none';

const names: Readonly<Record<Kind, string>> = { oauth: 'OAuth', key: 'a key or password', none: 'no secret' };

/** A way of making a connection. */
interface Way {
  readonly parameters: readonly ConnectionParameter[];
  /** What holds the parameters, when it is there, and else what lacks it. */
  readonly at: Place;
  readonly json: Json | undefined;
}

/** The ways of making a connection: the plain connectionParameters, without a name, and each set by its name. */
function waysOf({ body, connectionParameters }: Properties): Map<string | undefined, Way> {
  const plain = connectionParameters.filter(({ set: around }) => around === undefined);
  const json = body.json.connectionParameters;
  const at = json === undefined ? body.at : below(body.at, 'connectionParameters');
  const ways = new Map<string | undefined, Way>([[undefined, { parameters: plain, at, json }]]);
  for (const around of new Set(connectionParameters.flatMap(one => one.set ?? []))) {
    const { name } = around.json;
    const parameters = connectionParameters.filter(one => one.set === around);
    if (typeof name === 'string')
      ways.set(name, { parameters, at: below(around.at, 'parameters'), json: around.json.parameters });
  }
  return ways;
}

function kindOf({ parameters }: Way): Kind {
  if (parameters.some(({ type }) => type === 'oauthSetting')) return 'oauth';
  return parameters.some(({ type }) => type === 'securestring') ? 'key' : 'none';
}

/** Whether a set goes on with the way in which connections were made. */
function keepsIn(ways: ReadonlyMap<string | undefined, Way>, was: Way): boolean {
  return [...ways].some(([name, way]) => name !== undefined && kindOf(way) === kindOf(was));
}

function compare(was: Way, way: Way, isKept: boolean, report: Report<'kind' | 'provider'>): void {
  const [before, now] = [kindOf(was), kindOf(way)];
  if (before !== now && !isKept) {
    const { json } = was;
    report('kind', (changedIn(was, way) ?? way.parameters[0] ?? way).at, {
      values: { before: names[before], now: names[now] },
      related: [
        {
          message: 'The last certified version: {before}',
          values: { before: names[before] },
          target: was.parameters[0]?.at ?? was.at,
        },
      ],
      fixes:
        json === undefined || way.json === undefined
          ? []
          : [suggestion('Restore the connection parameters', set(way.at, json))],
    });
    return;
  }
  for (const parameter of way.parameters) {
    const twin = was.parameters.find(({ key }) => key === parameter.key);
    const [old, present] = [providerOf(twin), providerOf(parameter)];
    if (!twin || old === undefined || present === undefined || old.toLowerCase() === present.toLowerCase())
      continue;
    const at = below(parameter.at, 'oAuthSettings', 'identityProvider');
    report('provider', at, {
      values: { before: old, now: present },
      related: [
        {
          message: 'The last certified version: {before}',
          values: { before: old },
          target: below(twin.at, 'oAuthSettings', 'identityProvider'),
        },
      ],
      fixes: [suggestion('Go back to "{before}"', set(at, old), { before: old })],
    });
  }
}

/** The parameter that makes it another way: a secret of another type, or else a new one. */
function changedIn(was: Way, way: Way): ConnectionParameter | undefined {
  const isSecret = ({ type }: ConnectionParameter): boolean =>
    type === 'oauthSetting' || type === 'securestring';
  const changed = way.parameters.filter(one => {
    const twin = was.parameters.find(({ key }) => key === one.key);
    return twin?.type !== one.type && (isSecret(one) || (twin !== undefined && isSecret(twin)));
  });
  return changed.find(isSecret) ?? changed[0];
}

function providerOf(parameter: ConnectionParameter | undefined): string | undefined {
  const settings = parameter?.json.oAuthSettings;
  return isObject(settings) && typeof settings.identityProvider === 'string'
    ? settings.identityProvider
    : undefined;
}
