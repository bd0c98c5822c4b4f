import type { Script } from '../../connector/script';
import { entryClass, type EntryClass } from '../../connector/scriptEntry';
import { textAt, type Fix } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-executeasync',
  area: 'script',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § Script class',
  messages: { missing: 'The script has no method ExecuteAsync(); the service calls nothing else.' },
  visit: {
    script(script, report) {
      if (/\bExecuteAsync\s*\(/.test(script.code)) return;
      const entry = entryClass(script);
      report('missing', textAt(script.document, entry?.declaration.start, entry?.declaration.end), {
        fixes: entry ? insertMethod(script, entry) : [],
      });
    },
  },
});

/** Offers a method that sends the request on as it is, at the top of the class. */
function insertMethod({ code, document }: Script, { declaration }: EntryClass): Fix[] {
  const brace = code.indexOf('{', declaration.end);
  if (brace < 0) return [];
  const { text } = document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lineStart = text.lastIndexOf('\n', declaration.start) + 1;
  const outer = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const method = [
    'public override async Task<HttpResponseMessage> ExecuteAsync()',
    '{',
    '    return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);',
    '}',
  ].map(line => `${lineEnd}${outer}    ${line}`);
  return [
    suggestion('Insert ExecuteAsync()', {
      op: 'text',
      document,
      start: brace + 1,
      end: brace + 1,
      text: method.join(''),
    }),
  ];
}
