/** A call in an expression: `connectionParameters('site')`. Offsets are those of the whole text. */
export interface Call {
  readonly name: string;
  /** Where the name stands. */
  readonly start: number;
  readonly end: number;
  /** plain: `@name(…)`; braced: `@{name(…)}`; nested: inside another expression. */
  readonly form: 'plain' | 'braced' | 'nested';
  /** Whether a quote of the plain text around it is open: `'@name(…)'`. */
  readonly quoted: boolean;
  readonly arguments: readonly Argument[];
}

export interface Argument {
  /** What a quoted text says; absent for anything else. */
  readonly text?: string;
  /** Where the argument stands: a quoted text without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** A bracket or quote without its partner. */
export interface Fault {
  readonly kind: 'bracket' | 'quote';
  readonly start: number;
  readonly end: number;
}

export interface Expression {
  readonly calls: readonly Call[];
  readonly faults: readonly Fault[];
}

type Bracket = '(' | '{' | '[';

interface OpenBracket {
  readonly bracket: Bracket;
  readonly at: number;
  /** Whether an expression is inside; otherwise it is a bracket of the plain text. */
  readonly code: boolean;
  /** The call whose arguments are inside. */
  readonly call?: { readonly arguments: Argument[] };
  argumentStart: number;
  /** The quoted text that the argument begins with. */
  quoted?: { readonly text: string; readonly start: number; readonly end: number; readonly after: number };
}

interface Reader {
  readonly text: string;
  readonly calls: Call[];
  readonly faults: Fault[];
  readonly open: OpenBracket[];
  /** How many of each bracket are open: a stray one is known without a search. */
  readonly openOf: Record<Bracket, number>;
  /** Quotes in the plain text. */
  readonly quotes: number[];
  /** Where the path of a call goes on: `@body()['id']`. */
  pathAt: number;
}

const partnerOf: Readonly<Record<string, Bracket>> = { ')': '(', '}': '{', ']': '[' };

/**
 * Reads a text in which expressions may stand: `@name(…)`, with a path behind it, and `@{…}`. Between them is plain text,
 * whose round and curly brackets and quotes have partners as well. Never throws; takes linear time.
 * https://learn.microsoft.com/connectors/custom-connectors/policy-templates
 */
export function parseExpression(text: string): Expression {
  const reader: Reader = {
    text,
    calls: [],
    faults: [],
    open: [],
    openOf: { '(': 0, '{': 0, '[': 0 },
    quotes: [],
    pathAt: -1,
  };
  let at = 0;
  while (at < text.length) at = readNext(reader, at);
  if (at > text.length) return reader;
  for (const { at: start } of reader.open) reader.faults.push({ kind: 'bracket', start, end: start + 1 });
  const lastQuote = reader.quotes.at(-1);
  if (lastQuote !== undefined && reader.quotes.length % 2 === 1)
    reader.faults.push({ kind: 'quote', start: lastQuote, end: lastQuote + 1 });
  return reader;
}

/** Reads what stands at an offset and returns the offset behind it; beyond the text's end when a quote never ends. */
function readNext(reader: Reader, at: number): number {
  const { text, open } = reader;
  const inner = open.at(-1);
  const inCode = inner?.code === true;
  const character = text.charAt(at);
  const afterAt = text.charAt(at - 1) === '@';
  if (inCode || afterAt) {
    const name = wordAt(text, at);
    const end = at + name.length;
    if (name !== '') return text.charAt(end) === '(' ? openCall(reader, name, at) : end;
  }
  switch (character) {
    case "'":
      if (inner && inCode) return readQuoted(reader, inner, at);
      if (!isApostrophe(text, at)) reader.quotes.push(at);
      return at + 1;
    case '(':
      return openBracket(reader, { bracket: '(', at, code: inCode, argumentStart: at + 1 });
    case '{':
      return openBracket(reader, { bracket: '{', at, code: inCode || afterAt, argumentStart: at + 1 });
    case '[':
      if (!inCode && at !== reader.pathAt) return at + 1;
      return openBracket(reader, { bracket: '[', at, code: true, argumentStart: at + 1 });
    case ')':
    case '}':
    case ']':
      if (character === ']' && !inCode) return at + 1;
      return closeBracket(reader, partnerOf[character] as Bracket, at);
    case ',':
      if (inner?.call) endArgument(reader, inner, at);
      return at + 1;
    case '.':
      return at === reader.pathAt ? (reader.pathAt = at + 1 + wordAt(text, at + 1).length) : at + 1;
    default:
      return at + 1;
  }
}

function wordAt(text: string, at: number): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? '';
}

const word = /[A-Za-z_]\w*/y;

/** "Don't" has an apostrophe, which needs no partner. */
function isApostrophe(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 1));
}

function openCall(reader: Reader, name: string, start: number): number {
  const { text } = reader;
  const end = start + name.length;
  const before = text.slice(Math.max(0, start - 2), start);
  const form = before.endsWith('@') ? 'plain' : before === '@{' ? 'braced' : 'nested';
  const quoted = reader.quotes.length % 2 === 1;
  const call: Call & { readonly arguments: Argument[] } = { name, start, end, form, quoted, arguments: [] };
  reader.calls.push(call);
  return openBracket(reader, { bracket: '(', at: end, code: true, call, argumentStart: end + 1 });
}

function openBracket(reader: Reader, bracket: OpenBracket): number {
  reader.open.push(bracket);
  reader.openOf[bracket.bracket]++;
  return bracket.at + 1;
}

/** Closes a bracket and those inside it that nobody closed; without a partner it is at fault itself. */
function closeBracket(reader: Reader, partner: Bracket, at: number): number {
  if (reader.openOf[partner] === 0) {
    reader.faults.push({ kind: 'bracket', start: at, end: at + 1 });
    if (reader.open.at(-1)?.code) pop(reader);
    return at + 1;
  }
  for (;;) {
    const closed = pop(reader);
    if (closed?.call && closed.bracket === partner) endArgument(reader, closed, at);
    if (!closed || closed.bracket === partner) break;
    reader.faults.push({ kind: 'bracket', start: closed.at, end: closed.at + 1 });
  }
  if (!reader.open.at(-1)?.code) reader.pathAt = at + 1;
  return at + 1;
}

function pop(reader: Reader): OpenBracket | undefined {
  const bracket = reader.open.pop();
  if (bracket) reader.openOf[bracket.bracket]--;
  return bracket;
}

/** Reads 'text' in an expression; two quotes in a row stand for one. */
function readQuoted(reader: Reader, inner: OpenBracket, at: number): number {
  const { text } = reader;
  let end = text.indexOf("'", at + 1);
  while (end >= 0 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  if (end < 0) {
    reader.faults.push({ kind: 'quote', start: at, end: at + 1 });
    return text.length + 1;
  }
  if (text.slice(inner.argumentStart, at).trim() === '')
    inner.quoted = {
      text: text.slice(at + 1, end).replaceAll("''", "'"),
      start: at + 1,
      end,
      after: end + 1,
    };
  return end + 1;
}

function endArgument(reader: Reader, bracket: OpenBracket, at: number): void {
  const { call, argumentStart, quoted } = bracket;
  const source = reader.text.slice(argumentStart, at);
  const start = argumentStart + source.length - source.trimStart().length;
  const end = argumentStart + source.trimEnd().length;
  if (quoted && reader.text.slice(quoted.after, at).trim() === '')
    call?.arguments.push({ text: quoted.text, start: quoted.start, end: quoted.end });
  else if (source.trim() !== '') call?.arguments.push({ start, end });
  bracket.argumentStart = at + 1;
  bracket.quoted = undefined;
}
