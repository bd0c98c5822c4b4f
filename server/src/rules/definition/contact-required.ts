import { isObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'contact-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
    message: "The 'contact' property is required. ValuePath: /info",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b; microsoft/PowerPlatformConnectors#1095',
  messages: {
    missing: 'The definition has no contact; certification needs name, URL and e-mail address for support.',
  },
  visit: {
    info(info, report) {
      if (Object.keys(info.json).length === 0 || isObject(info.json.contact)) return;
      const contact = { name: '', url: '', email: '' };
      report('missing', info.at, {
        fixes: [suggestion('Insert "contact" to be filled in', insertOrSet(info, 'contact', contact))],
      });
    },
  },
});
