import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { smallWords } from '../../vocabulary/names';
import { rule } from '../../engine/rule';

export default rule({
  id: 'param-x-ms-summary-title-case',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-summary; https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Parameters',
  messages: { word: 'The label "{summary}" is not in Title Case: {words}.' },
  fixable: true,
  visit: {
    parameter({ json, at }, report) {
      const summary = json['x-ms-summary'];
      if (typeof summary !== 'string') return;
      const small = wordsOf(summary).filter(isLower);
      if (small.length === 0) return;
      const place = below(at, 'x-ms-summary');
      const title = capitalise(summary);
      report('word', place, {
        values: { summary, words: small.map(({ word }) => word).join(', ') },
        fixes: [safeFix('Change to "{title}"', set(place, title), { title })],
      });
    },
  },
});

interface Word {
  readonly word: string;
  readonly start: number;
  readonly first: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s/()-]+/g)].map(({ 0: word, index }, i) => ({
    word,
    start: index,
    first: i === 0,
  }));
}

/** Names such as iOS and eSignature pass, and small words that do not come first. */
function isLower({ word, first }: Word): boolean {
  return /^\p{Ll}\P{Lu}*$/u.test(word) && (first || !smallWords.has(word));
}

function capitalise(text: string): string {
  let title = text;
  for (const { start } of wordsOf(text).filter(isLower))
    title = title.slice(0, start) + title.charAt(start).toUpperCase() + title.slice(start + 1);
  return title;
}
