import { isObject } from '../../connector/json/parse';
import { memberIgnoringCase } from '../../connector/ignoreCase';
import { providerId, providerOf } from '../../connector/oAuth';
import { below } from '../../connector/place';
import { insertOrSet, suggestion } from '../../engine/fix';
import { insertAll } from '../../engine/suggestions';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-custom-params-required',
  aliases: ['oauth-oauth2-params', 'oauth-generic-params', 'oauth-aad-params'],
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020); https://learn.microsoft.com/connectors/custom-connectors/multi-auth § example',
  messages: { missing: 'The identity provider {provider} needs in customParameters: {keys}.' },
  visit: {
    oAuthSettings(settings, report) {
      const { json, at } = settings;
      const provider = providerId(json);
      const { customParameters } = json;
      const missing = Object.entries(providerOf(json)?.parameters ?? {})
        .filter(([name, { required }]) => required && !memberIgnoringCase(customParameters, name))
        .map(([name]) => name);
      if (missing.length === 0) return;
      const members = Object.fromEntries(missing.map(name => [name, { value: '' }]));
      const place = below(at, 'customParameters');
      const filled = isObject(customParameters) && Object.keys(customParameters).length > 0;
      report('missing', filled ? place : at, {
        values: { provider, keys: missing.join(', ') },
        fixes: [
          suggestion(
            'Insert {keys} to fill in',
            filled
              ? insertAll({ json: customParameters, at: place }, members)
              : insertOrSet(settings, 'customParameters', members),
            { keys: missing.join(', ') },
          ),
        ],
      });
    },
  },
});
