import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'operation-summary-end',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ValueMustEndWithAlphanumeric'],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Operations',
  messages: {
    blank: 'The summary starts or ends with white space.',
    end: 'The summary ends in "{end}"; it must end in a letter, a digit or ")".',
  },
  fixable: true,
  visit: {
    operation(operation, report) {
      const { summary } = operation.json;
      if (typeof summary !== 'string' || isMissing(summary)) return;
      const trimmed = summary.trim();
      const endsWell = /[\p{L}\p{Nd})]$/u.test(trimmed);
      if (endsWell && trimmed === summary) return;
      const at = below(operation.at, 'summary');
      const fixed = trimmed.replace(/[^\p{L}\p{Nd})]+$/u, '');
      report(endsWell ? 'blank' : 'end', at, {
        values: { end: trimmed.slice(fixed.length) },
        fixes: fixed === '' ? [] : [safeFix('Change to "{fixed}"', set(at, fixed), { fixed })],
      });
    },
  },
});
