import { below, type Node } from '../../connector/place';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule, type Report } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

const emoji = /[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\uFE0F/u;
/** A run of them with what joins them, and with one of the blanks around it. */
const emojis =
  / ?(?:[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\uFE0F|\u200D)+(?=[\s.,;:!?)]|$)|(?:[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\uFE0F|\u200D)+ ?/gu;

export default rule({
  id: 'description-no-emoji',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.3.6'] },
  source: 'certification-policy-errors 5000.2.3.6 (public transcript of Jan 2026)',
  messages: { emoji: 'The text contains {character}; certification refuses emoji.' },
  fixable: true,
  visit: {
    info: (info, report) => find(info, 'description', report, limits.descriptionMin),
    operation(operation, report) {
      find(operation, 'summary', report, 1);
      find(operation, 'description', report, 1);
    },
  },
});

/** Deleting is safe as long as it does not make the text too short. */
function find({ json, at }: Node, key: string, report: Report<'emoji'>, shortest: number): void {
  const text = json[key];
  const character = typeof text === 'string' ? emoji.exec(text)?.[0] : undefined;
  if (typeof text !== 'string' || character === undefined) return;
  const rest = text.replace(emojis, '').trim();
  const fix = rest.length >= shortest || text.length < shortest ? safeFix : suggestion;
  report('emoji', below(at, key), {
    values: { character: character === '\uFE0F' ? 'U+FE0F' : character },
    fixes: rest === '' ? [] : [fix('Delete the emoji', set(below(at, key), rest))],
  });
}
