import type { Script, UsingDirective } from '../../connector/script';
import { textAt, type Fix } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { scriptNamespaces } from '../../vocabulary/script';

export default rule({
  id: 'script-namespaces',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § Supported namespaces',
  messages: { unsupported: 'The namespace "{namespace}" is not among those that a script may use.' },
  visit: {
    script(script, report) {
      for (const using of script.usings) {
        const { name, names } = using;
        const around = name.text.replace(/\.?[^.]*$/, '');
        if (names !== 'type' && scriptNamespaces.has(name.text)) continue;
        if (names !== 'namespace' && scriptNamespaces.has(around)) continue;
        report('unsupported', textAt(script.document, name.start, name.end), {
          values: { namespace: names === 'type' ? around : name.text },
          fixes: [removal(script, using)],
        });
      }
    },
  },
});

/** Removes the directive, with its line when nothing else stands there. */
function removal({ document }: Script, { start, end }: UsingDirective): Fix {
  const before = /(?:^|[\r\n])[ \t]*$/.exec(document.text.slice(Math.max(0, start - 200), start))?.[0];
  const after = /^[ \t]*(?:\r\n?|\n)/.exec(document.text.slice(end, end + 200))?.[0];
  const isWholeLine = before !== undefined && after !== undefined;
  return suggestion('Delete the directive', {
    op: 'text',
    document,
    start: isWholeLine ? start - before.replace(/^[\r\n]/, '').length : start,
    end: isWholeLine ? end + after.length : end,
    text: '',
  });
}
