import { signInOf } from '../../connector/fields';
import { isObject } from '../../connector/json/parse';
import { memberIgnoringCase } from '../../connector/ignoreCase';
import { isOAuth } from '../../connector/oAuth';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'conn-param-oauth-settings',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    missing: 'The sign-in {key} has no oAuthSettings; it needs an identity provider and its addresses.',
  },
  visit: {
    connectionParameter(parameter, report) {
      const { key, json, at } = parameter;
      if (!isOAuth(parameter) || isObject(json.oAuthSettings)) return;
      // Settings under a misspelt key are told by conn-param-unknown-key.
      if (isObject(memberIgnoringCase(json, 'oAuthSettings')?.value)) return;
      report('missing', at, {
        values: { key },
        fixes: [
          suggestion('Insert settings to fill in', insertOrSet(parameter, 'oAuthSettings', signInOf())),
        ],
      });
    },
  },
});
