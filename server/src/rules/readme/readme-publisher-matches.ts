import { textAt } from '../../engine/finding';
import { safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { bareText } from '../../engine/words';

export default rule({
  id: 'readme-publisher-matches',
  area: 'readme',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  fixable: true,
  messages: { differs: 'The readme names the publisher "{named}"; apiProperties.json has "{publisher}".' },
  visit: {
    readme({ document, headings }, report, { properties }) {
      const name = properties?.body.json.publisher;
      if (typeof name !== 'string' || plain(name) === '') return;
      const publisher = name.trim();
      for (const { start, end } of headings) {
        const line = document.text.slice(start, end);
        const [, prefix = '', named = ''] = /^(#{1,6}\s*Publisher\s*:\s*)(.+)$/i.exec(line) ?? [];
        if (named === '' || plain(named).includes(plain(publisher))) continue;
        report('differs', textAt(document, start, end), {
          values: { named, publisher },
          fixes: [
            safeFix(
              'Change to "{publisher}"',
              { op: 'text', document, start: start + prefix.length, end, text: publisher },
              { publisher },
            ),
          ],
        });
      }
    },
  },
});

/** A name without accents, punctuation and letter case. */
function plain(name: string): string {
  return bareText(name.normalize('NFD'));
}
