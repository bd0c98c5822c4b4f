import { metadataItems } from '../../connector/definition/metadata';
import { below } from '../../connector/place';
import { remove, safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';
import { metadataNames } from '../../vocabulary/names';

export default rule({
  id: 'connector-metadata-names',
  aliases: ['connector-metadata-duplicate'],
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b; measured on published connectors',
  messages: {
    unknown: '"{name}" is none of the metadata that is shown: "Website", "Privacy policy", "Categories".',
    spelling: '"{name}" is documented as "{known}".',
    again: 'The metadata has "{name}" already.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      const seen = new Set<string>();
      for (const { name, at, json } of metadataItems(definition)) {
        if (typeof json.propertyName !== 'string') continue;
        const place = below(at, 'propertyName');
        const lower = name.toLowerCase();
        const known = metadataNames.find(one => one.toLowerCase() === lower);
        if (seen.has(lower)) {
          report('again', place, { values: { name }, fixes: [suggestion('Delete this item', remove(at))] });
        } else if (known === undefined) {
          const meant = nearest(name, metadataNames);
          report('unknown', place, {
            values: { name },
            fixes: meant ? [suggestion('Change to "{meant}"', set(place, meant), { meant })] : [],
          });
        } else if (known !== name) {
          report('spelling', place, {
            values: { name, known },
            fixes: [safeFix('Change to "{known}"', set(place, known), { known })],
          });
        }
        seen.add(lower);
      }
    },
  },
});
