import { isObject } from '../../connector/json/parse';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-scopes-array',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { notTexts: 'The scopes are no list of texts; write ["scope1", "scope2"].' },
  fixable: true,
  onFailure({ value, at, owner }) {
    // An item that is no text is told on the list; only a list in one text has an obvious form.
    if (typeof value !== 'string' || !isObject(owner.json) || owner.json.scopes !== value) return {};
    const scopes = value.split(/\s+/).filter(scope => scope !== '');
    return { fixes: [safeFix('Split into a list', set(at, scopes))] };
  },
});
