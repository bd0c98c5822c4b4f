import { isObject, type JsonObject } from '../../connector/json/parse';
import { providerId } from '../../connector/oAuth';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { spellKey } from '../../engine/spelling';
import { identityProviders } from '../../vocabulary/identityProviders';

const known = Object.keys(identityProviders.oauth2generic?.parameters ?? {});
const knownInLowerCase: ReadonlySet<string> = new Set(known.map(name => name.toLowerCase()));

export default rule({
  id: 'oauth-generic-unknown-param',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    template: 'The template "{key}" means nothing to oauth2generic.',
    unused: 'The value "{key}" is used in no template: none contains {token}.',
  },
  visit: {
    oAuthSettings({ json, at }, report) {
      const { customParameters } = json;
      if (providerId(json) !== 'oauth2generic' || !isObject(customParameters)) return;
      const place = below(at, 'customParameters');
      const templates = textsOf(customParameters);
      for (const key of Object.keys(customParameters)) {
        const lower = key.toLowerCase();
        if (knownInLowerCase.has(lower)) continue;
        if (lower.endsWith('template'))
          report('template', keyAt(place, key), {
            values: { key },
            fixes: spellKey({ json: customParameters, at: place }, key, known),
          });
        else if (!templates.includes(`{${lower}}`))
          report('unused', keyAt(place, key), { values: { key, token: `{${key}}` } });
      }
    },
  },
});

/** The texts of all templates, in lower case. */
function textsOf(customParameters: JsonObject): string {
  return Object.entries(customParameters)
    .map(([key, parameter]) => {
      if (!key.toLowerCase().endsWith('template') || !isObject(parameter)) return '';
      return typeof parameter.value === 'string' ? parameter.value.toLowerCase() : '';
    })
    .join('\n');
}
