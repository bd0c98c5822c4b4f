import { memberIgnoringCase } from '../../connector/ignoreCase';
import type { JsonObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-identity-provider',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { missing: 'The sign-in names no identityProvider; "oauth2" is the usual one.' },
  visit: {
    oAuthSettings(settings, report) {
      if (!isMissing(settings.json.identityProvider)) return;
      const provider = guess(settings.json);
      report('missing', settings.at, {
        fixes: [
          suggestion('Insert "{provider}"', insertOrSet(settings, 'identityProvider', provider), {
            provider,
          }),
        ],
      });
    },
  },
});

/** The provider to which the custom parameters belong. */
function guess({ customParameters }: JsonObject): string {
  if (memberIgnoringCase(customParameters, 'authorizationUrlTemplate')) return 'oauth2generic';
  return memberIgnoringCase(customParameters, 'resourceUri') ? 'aad' : 'oauth2';
}
