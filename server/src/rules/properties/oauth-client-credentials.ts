import type { Json } from '../../connector/json/parse';
import type { Place } from '../../connector/place';
import { stringsIn } from '../../connector/strings';
import type { Report } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-client-credentials',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/faq § authentication types',
  messages: {
    grant: 'The grant client_credentials cannot be certified; people sign in with an authorization code.',
  },
  visit: {
    oAuthSettings: ({ json, at }, report) => check(json, at, report),
    connectionParameter({ key, json, at }, report) {
      if (key.toLowerCase() === 'token:granttype') check(json, at, report);
    },
  },
});

function check(json: Json, at: Place, report: Report<'grant'>): void {
  for (const { text, at: place } of stringsIn(json, at))
    if (text.includes('client_credentials')) report('grant', place);
}
