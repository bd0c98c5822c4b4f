import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { limits } from '../../vocabulary/names';

export default rule({
  id: 'description-ends-punctuation',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Create quality English language strings',
  messages: { ending: 'The description ends without a full stop.' },
  fixable: true,
  visit: {
    info({ json, at }, report) {
      const { description } = json;
      if (typeof description !== 'string' || isMissing(description)) return;
      const text = description.trimEnd();
      if (/[.!?]$/.test(text)) return;
      const place = below(at, 'description');
      const fits = text.length < limits.descriptionMax;
      report('ending', place, {
        fixes: fits ? [safeFix('Put a full stop at the end', set(place, `${text}.`))] : [],
      });
    },
  },
});
