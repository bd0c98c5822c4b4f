import type { Connector } from '../../connector/connector';
import { isObject, type Json } from '../../connector/json/parse';
import type { Node } from '../../connector/place';
import type { Profile } from '../../engine/finding';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rules } from '../../engine/rule';
import { isMissing } from '../../engine/words';

/** The two names that say who stands behind a connector. */
export default rules(
  [
    {
      id: 'publisher-required',
      key: 'publisher',
      message: 'apiProperties.json names no publisher; write who publishes the connector.',
      guess: ({ json }: Node, connector: Connector, profile: Profile) =>
        firstText(profile === 'verified' ? json.stackOwner : undefined, infoOf(connector)?.contactName),
      source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3a',
    },
    {
      id: 'stackowner-required',
      key: 'stackOwner',
      message: 'apiProperties.json names no stackOwner; write who owns the service behind the connector.',
      guess: ({ json }: Node, connector: Connector, profile: Profile) =>
        firstText(profile === 'verified' ? json.publisher : undefined, infoOf(connector)?.title),
      source:
        'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3a; microsoft/PowerPlatformConnectors#523; microsoft/PowerPlatformConnectors#918; microsoft/PowerPlatformConnectors#1558',
    },
  ],
  ({ id, key, message, guess, source }) => ({
    id,
    area: 'properties',
    severity: { verified: 'warning', independent: 'error' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source,
    messages: { missing: message },
    visit: {
      properties(properties, report, connector, profile) {
        if (!isMissing(properties.json[key])) return;
        const name = guess(properties, connector, profile);
        report('missing', properties.at, {
          fixes: name ? [suggestion('Insert "{name}"', insertOrSet(properties, key, name), { name })] : [],
        });
      },
    },
  }),
);

function infoOf({ definition }: Connector): { title?: Json; contactName?: Json } | undefined {
  const info = definition?.json.info;
  if (!isObject(info)) return undefined;
  return { title: info.title, contactName: isObject(info.contact) ? info.contact.name : undefined };
}

function firstText(...values: readonly (Json | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && !isMissing(value));
}
