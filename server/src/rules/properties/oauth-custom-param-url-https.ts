import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-custom-param-url-https',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.3.1.6'] },
  source: "a verified publisher's public checks (2026)",
  messages: { http: 'The address of {name} starts with http://; sign-in has to go over https://.' },
  fixable: true,
  visit: {
    customParameter({ json: { value }, at }, report) {
      if (typeof value !== 'string' || !/^http:\/\//i.test(value)) return;
      const place = below(at, 'value');
      report('http', place, {
        values: { name: String(at.key) },
        fixes: [safeFix('Change to https', set(place, `https${value.slice('http'.length)}`))],
      });
    },
  },
});
