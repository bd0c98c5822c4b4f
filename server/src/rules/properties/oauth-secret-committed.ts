import type { Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { remove, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { secretPlaceholders } from '../../vocabulary/connectionParameters';

const placeholder = '<<client secret>>';

export default rule({
  id: 'oauth-secret-committed',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e README.md Submitting to the Open Source Repository',
  messages: {
    clientSecret:
      'The clientSecret looks like a real one; put a placeholder here and the secret into the offer.',
    defaultValue: 'The secret {key} has a default value; everybody who reads the connector sees it.',
  },
  fixable: true,
  visit: {
    oAuthSettings({ json, at }, report) {
      if (!isSecret(json.clientSecret)) return;
      const place = below(at, 'clientSecret');
      report('clientSecret', place, {
        fixes: [safeFix('Change to "{placeholder}"', set(place, placeholder), { placeholder })],
      });
    },
    connectionParameter({ key, type, json, at }, report) {
      if (type.toLowerCase() !== 'securestring' || !isSecret(json.defaultValue)) return;
      const place = below(at, 'defaultValue');
      report('defaultValue', place, {
        values: { key },
        fixes: [safeFix('Remove the default value', remove(place))],
      });
    },
  },
});

function isSecret(value: Json | undefined): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (/^[<{[].*[>}\]]$/.test(value) || /^[x*]+$/i.test(value)) return false;
  const lower = value.toLowerCase();
  return !secretPlaceholders.some(start => lower.startsWith(start));
}
