import { duplicateKeys } from '../../connector/json/duplicates';
import type { Place } from '../../connector/place';
import type { Target } from '../../engine/finding';
import { remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'definition-duplicate-json-key',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'RFC 8259 / tool behaviour',
  messages: { again: 'The key "{key}" stands here again; readers of the file keep only one of the values.' },
  visit: {
    document(document, report, _, kind) {
      if (kind !== 'definition' && kind !== 'properties') return;
      for (const { key, at, index, before, isSame } of duplicateKeys(document)) {
        const earlier = suggestion('Delete the earlier "{key}"', remove(at, before), { key });
        const later = suggestion('Delete this "{key}"', remove(at, index), { key });
        report('again', member(at, index), {
          values: { key },
          fixes: isSame ? [later, earlier] : [earlier, later],
          related: [{ message: 'The earlier member with that key.', target: member(at, before) }],
          tags: isSame ? ['unnecessary'] : [],
        });
      }
    },
  },
});

function member(place: Place, index: number): Target {
  return { on: 'key', place, index };
}
