import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

const pairs = [
  ['{', '}'],
  ['(', ')'],
] as const;

export default rule({
  id: 'script-braces',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'public CLI ppcv',
  messages: {
    unequal: 'The script has {opened} "{open}" and {closed} "{close}"; the numbers must be equal.',
  },
  visit: {
    script({ document, code, syntaxErrors }, report) {
      for (const [open, close] of pairs) {
        const [opened, closed] = [code.split(open).length - 1, code.split(close).length - 1];
        if (opened === closed) continue;
        const last = Math.max(code.lastIndexOf(open), code.lastIndexOf(close));
        const [unread] = syntaxErrors;
        report('unequal', textAt(document, last, last + 1), {
          values: { opened, closed, open, close },
          related: unread
            ? [
                {
                  message: 'The code cannot be read from here on.',
                  target: textAt(document, unread.start, Math.max(unread.end, unread.start + 1)),
                },
              ]
            : [],
        });
        return;
      }
    },
  },
});
