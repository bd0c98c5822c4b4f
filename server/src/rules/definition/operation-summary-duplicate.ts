import { below, type Place } from '../../connector/place';
import { rule } from '../../engine/rule';
import { bareText } from '../../engine/words';

export default rule({
  id: 'operation-summary-duplicate',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: {
    again: 'An earlier operation has the same summary, "{summary}"; makers cannot tell them apart.',
  },
  visit: {
    root({ operations }, report) {
      const earlier = new Map<string, Place>();
      for (const { internal, json, at } of operations) {
        const { summary } = json;
        if (internal || typeof summary !== 'string' || bareText(summary) === '') continue;
        const place = below(at, 'summary');
        const first = earlier.get(bareText(summary));
        if (!first) earlier.set(bareText(summary), place);
        else
          report('again', place, {
            values: { summary },
            related: [{ message: 'The first operation with this summary.', target: first }],
          });
      }
    },
  },
});
