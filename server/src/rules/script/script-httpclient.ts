import type { Script } from '../../connector/script';
import { textAt, type Edit, type Fix } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-httpclient',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § FAQ',
  messages: {
    used: 'The script makes an HttpClient of its own; requests go through this.Context.SendAsync.',
  },
  visit: {
    script(script, report) {
      for (const match of script.code.matchAll(/\bnew\s+(?:\w+\s*\.\s*)*HttpClient\s*\(/g)) {
        const end = match.index + match[0].length;
        report('used', textAt(script.document, match.index, end), {
          fixes: sendThroughContext(script, match.index, end),
        });
      }
    },
  },
});

/** Where all that a client does is to send requests, sends them through the context instead. */
function sendThroughContext({ code, document }: Script, start: number, open: number): Fix[] {
  const close = argumentsFrom(code, open).end;
  const declared = /\b(?:using\s+)?var\s+(\w+)\s*=\s*$/.exec(code.slice(Math.max(0, start - 200), start));
  const rest = /^\s*;\s*/.exec(code.slice(close, close + 200));
  const edits: Edit[] = [];
  const replace = (from: number, to: number, text: string): number =>
    edits.push({ op: 'text', document, start: from, end: to, text });
  let clients: [number, number][] = [[start, close]];
  if (declared?.[1] !== undefined && rest) {
    const name = declared[1];
    const [from, to] = [start - declared[0].length, close + rest[0].length];
    clients = [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))]
      .filter(({ index }) => index < from || index >= to)
      .map(({ index }) => [index, index + name.length]);
    replace(from, to, '');
  }
  for (const [from, to] of clients) {
    const call = /^\s*\.\s*SendAsync\s*\(/.exec(code.slice(to, to + 200));
    if (!call) return [];
    const { end, hasComma } = argumentsFrom(code, to + call[0].length);
    replace(from, to, 'this.Context');
    if (!hasComma) replace(end - 1, end - 1, ', this.CancellationToken');
  }
  return clients.length === 0 ? [] : [suggestion('Send with this.Context.SendAsync', edits)];
}

/** Offset behind the parenthesis that closes a list of arguments, and whether there are several. */
function argumentsFrom(code: string, open: number): { readonly end: number; readonly hasComma: boolean } {
  let depth = 1;
  let hasComma = false;
  let at = open;
  for (; at < code.length && depth > 0; at++) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 1) hasComma = true;
  }
  return { end: at, hasComma };
}
