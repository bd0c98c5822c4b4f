import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-custom-param-shape',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    shape: 'The custom parameter {name} is no object with a text as its value; write {"value": "…"}.',
    notObject: 'The customParameters are no object; write one with a member for each parameter.',
  },
  fixable: true,
  onFailure({ value, at, kind, owner }) {
    if (kind !== 'customParameter') return {};
    const plain = at === owner.at && typeof value === 'string';
    // An address without TLS would be the next finding.
    const secured = plain ? value.replace(/^http:/i, 'https:') : '';
    return {
      values: { name: String(owner.at.key) },
      fixes: plain ? [safeFix('Put the text into an object', set(at, { value: secured }))] : [],
    };
  },
});
