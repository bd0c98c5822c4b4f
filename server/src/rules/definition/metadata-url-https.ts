import { metadataNamed } from '../../connector/definition/metadata';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'metadata-url-https',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.3.1.3', '5000.3.1.5'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b; certification-policy-errors (public transcript of Jan 2026)',
  messages: { notEncrypted: 'The address of "{name}" starts with http://; certification asks for https://.' },
  visit: {
    root(definition, report) {
      for (const name of ['Website', 'Privacy policy']) {
        for (const { value, at } of metadataNamed(definition, name)) {
          if (!/^http:\/\//i.test(value)) continue;
          const place = below(at, 'propertyValue');
          report('notEncrypted', place, {
            values: { name },
            fixes: [suggestion('Change to https://', set(place, value.replace(/^http/i, 'https')))],
          });
        }
      }
    },
  },
});
