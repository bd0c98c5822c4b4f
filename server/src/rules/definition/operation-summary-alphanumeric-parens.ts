import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-summary-alphanumeric-parens',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define operation and parameter summaries',
  messages: {
    other: 'The summary contains {characters}; the guidance allows letters, digits, blanks and parentheses.',
  },
  visit: {
    operation(operation, report) {
      const { summary } = operation.json;
      if (typeof summary !== 'string' || /[/\\<>*%&?]/.test(summary)) return;
      const others = summary.match(/[^A-Za-z0-9 ()]/gu);
      if (!others) return;
      report('other', below(operation.at, 'summary'), {
        values: { characters: [...new Set(others)].join(' ') },
      });
    },
  },
});
