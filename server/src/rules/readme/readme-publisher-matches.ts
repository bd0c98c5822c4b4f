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
      if (typeof name !== 'string' || bareText(name) === '') return;
      const publisher = name.trim();
      for (const { start, end } of headings) {
        const line = document.text.slice(start, end);
        const [, prefix = '', named = ''] = /^(#{1,6}\s*Publisher\s*:\s*)(.+)$/i.exec(line) ?? [];
        if (named === '' || names(named, publisher)) continue;
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

/** Whether a text holds a name, letter case, punctuation and accents aside. */
function names(text: string, name: string): boolean {
  const plain = (accented: string): string => bareText(accented.normalize('NFD'));
  return bareText(text).includes(bareText(name)) || plain(text).includes(plain(name));
}
