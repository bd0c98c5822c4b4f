import { below } from '../../connector/place';
import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'scheme-https-required',
  aliases: ['schemes-missing'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.3.1.6'] },
  source:
    "certification-policy-errors (public transcript of Jan 2026); a verified publisher's public checks (2026); microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/upsert.py",
  messages: {
    missing: 'The definition names no schemes; certification asks for HTTPS: ["https"].',
    http: 'The schemes are {schemes}; certification asks for HTTPS alone: ["https"].',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      const { schemes } = definition.json;
      const fixes = [safeFix('Write ["https"]', insertOrSet(definition, 'schemes', ['https']))];
      if (schemes === undefined) return report('missing', definition.at, { fixes });
      if (!Array.isArray(schemes) || !schemes.every(scheme => scheme === 'http' || scheme === 'https'))
        return;
      if (schemes.length === 0 || (schemes.length === 1 && schemes[0] === 'https')) return;
      report('http', below(definition.at, 'schemes'), { values: { schemes: schemes.join(', ') }, fixes });
    },
  },
});
