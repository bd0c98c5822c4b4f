import { isObject, type Json } from '../../connector/json/parse';
import { providerId } from '../../connector/oAuth';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-isfirstparty',
  aliases: ['oauth-isfirstparty-false'],
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { notMicrosoft: 'IsFirstParty is "True", but the publisher is not Microsoft; write "False".' },
  visit: {
    oAuthSettings({ json, at }, report, { properties }) {
      const settings = json.properties;
      if (!isObject(settings) || !isTrue(settings.IsFirstParty)) return;
      const publisher = properties?.body.json.publisher;
      if (typeof publisher === 'string' && publisher.trim().toLowerCase() === 'microsoft') return;
      const place = below(at, 'properties', 'IsFirstParty');
      // aadcertificate works for first parties only.
      const fixes =
        providerId(json) === 'aadcertificate' ? [] : [suggestion('Change to "False"', set(place, 'False'))];
      report('notMicrosoft', place, { fixes });
    },
  },
});

/** A boolean or another letter case means the same; oauth-properties-string tells the spelling. */
function isTrue(value: Json | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
