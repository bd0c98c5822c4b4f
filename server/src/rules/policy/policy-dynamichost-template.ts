import { parameterOf } from '../../connector/policies';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-dynamichost-template',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'measured on published connectors; https://learn.microsoft.com/connectors/custom-connectors/faq § dynamic host',
  messages: { start: 'The host "{value}" starts neither with https:// nor with an expression.' },
  fixable: true,
  visit: {
    policy(policy, report) {
      const { value, at } = parameterOf(policy, 'urlTemplate');
      if (typeof value !== 'string' || value.trim() === '' || /^(https:\/\/|@)/i.test(value)) return;
      const url = secured(value.trim());
      report('start', at, {
        values: { value },
        fixes: url === undefined ? [] : [safeFix('Change to "{url}"', set(at, url), { url })],
      });
    },
  },
});

/** The address with https:// in front; undefined when it has another scheme than http. */
function secured(address: string): string | undefined {
  if (/^(https:\/\/|@)/i.test(address)) return address;
  const rest = address.replace(/^(http:)?\/\//i, '');
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(rest) ? undefined : `https://${rest}`;
}
