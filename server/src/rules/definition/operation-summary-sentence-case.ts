import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { smallWords } from '../../vocabulary/names';

export default rule({
  id: 'operation-summary-sentence-case',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Operations; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § summary',
  messages: { notSentence: 'The summary "{summary}" is not in sentence case, such as "{sentence}".' },
  visit: {
    operation(operation, report) {
      const { summary } = operation.json;
      if (typeof summary !== 'string' || isSentenceCase(summary)) return;
      const at = below(operation.at, 'summary');
      const sentence = inSentenceCase(summary);
      report('notSentence', at, {
        values: { summary, sentence },
        fixes: [suggestion('Change to "{sentence}"', set(at, sentence), { sentence })],
      });
    },
  },
});

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);

/** Title case is told from a name or two in a sentence: nothing but capitalised and small words follows the first. */
function isSentenceCase(summary: string): boolean {
  if (/^\P{L}*\p{Ll}/u.test(summary)) return false;
  const later = summary
    .split(/[^\p{L}\p{N}'’]+/u)
    .slice(1)
    .filter(word => word.length > 1);
  const capitalised = later.filter(isCapitalised).length;
  return capitalised < 2 || !later.every(word => isCapitalised(word) || smallWords.has(word.toLowerCase()));
}

function inSentenceCase(summary: string): string {
  const lowered = isSentenceCase(summary.charAt(0).toUpperCase() + summary.slice(1))
    ? summary
    : summary.replace(/(?<=[^\p{L}\p{N}'’])\p{Lu}\p{Ll}+(?![\p{L}\p{N}'’])/gu, word => word.toLowerCase());
  return lowered.replace(/\p{L}/u, letter => letter.toUpperCase());
}
