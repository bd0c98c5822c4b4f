/** A C# text without what is no code, for looking at it by pattern. */
export interface CSharpCode {
  /** As long as the text; comments, string and character literals and preprocessor lines are blanks. */
  readonly code: string;
  /** The preprocessor lines, `#load` and `#region` alike: from "#" to the end of the line. */
  readonly directives: readonly { readonly start: number; readonly end: number }[];
}

/** A string literal that is open, or a hole of code inside one. */
type Frame =
  | { readonly kind: 'text'; readonly quotes: number; readonly dollars: number; readonly verbatim: boolean }
  | { readonly kind: 'hole'; readonly braces: number; depth: number };

/** Where something other than plain code may begin. */
const interesting = /["'/#{}]|[@$]+"/g;
const charLiteral = /'(?:\\[^\r\n][^'\r\n]{0,8}|[^'\\\r\n])'/y;
const lineEnd = /[\r\n]/g;

/** Blanks everything in a C# text that is no code. Linear, and any text will do: what is not closed ends with the text or its line. */
export function readCode(text: string): CSharpCode {
  const blanks: [number, number][] = [];
  const directives: { start: number; end: number }[] = [];
  const open: Frame[] = [];
  let literalStart = 0;
  let at = 0;
  const push = (frame: Frame, start: number): void => {
    if (open.length === 0) literalStart = start;
    open.push(frame);
  };
  const pop = (end: number): void => {
    open.pop();
    if (open.length === 0) blanks.push([literalStart, end]);
  };
  const skip = (start: number, end: number): number => {
    if (open.length === 0) blanks.push([start, end]);
    return end;
  };

  while (at < text.length) {
    const frame = open[open.length - 1];
    if (frame?.kind === 'text') {
      const next = textEnd(text, at, frame);
      at = next.end;
      if (next.hole > 0) push({ kind: 'hole', braces: next.hole, depth: 0 }, at);
      else pop(at);
      continue;
    }
    interesting.lastIndex = at;
    const found = interesting.exec(text);
    if (!found) break;
    const { index, 0: token } = found;
    at = index + token.length;
    if (token === '{' || token === '}') {
      if (frame) at = braceInHole(text, index, frame, pop);
    } else if (token === '/') {
      if (text[at] === '/') at = skip(index, endOfLine(text, at));
      else if (text[at] === '*') at = skip(index, endAfter(text, '*/', at + 1));
    } else if (token === '#') {
      if (open.length > 0 || !isFirstOfLine(text, index)) continue;
      at = skip(index, endOfLine(text, at));
      directives.push({ start: index, end: at });
    } else if (token === "'") {
      charLiteral.lastIndex = index;
      const literal = charLiteral.exec(text);
      if (literal) at = skip(index, index + literal[0].length);
    } else {
      const { frame: opened, start } = openLiteral(text, index, token);
      at = start;
      if (opened) push(opened, index);
      else skip(index, at);
    }
  }
  if (open.length > 0) blanks.push([literalStart, text.length]);
  return { code: blanked(text, blanks), directives };
}

/** What begins at a quote with the `$` and `@` before it; an empty string is over at once. */
function openLiteral(
  text: string,
  index: number,
  token: string,
): { readonly frame: Frame | undefined; readonly start: number } {
  const dollars = token.split('$').length - 1;
  const verbatim = token.includes('@');
  const quote = index + token.length - 1;
  const quotes = verbatim ? 1 : runLength(text, quote, '"');
  if (quotes === 2) return { frame: undefined, start: quote + 2 };
  return { frame: { kind: 'text', quotes, dollars, verbatim }, start: quote + quotes };
}

/** The end of a literal's text: of the literal itself, or of the braces that open a hole in it. */
function textEnd(
  text: string,
  from: number,
  { quotes, dollars, verbatim }: Extract<Frame, { kind: 'text' }>,
): { readonly end: number; readonly hole: number } {
  const raw = quotes > 1;
  const ends = raw ? /"+|\{+/g : verbatim ? /"|\{+/g : /["\\\r\n]|\{+/g;
  ends.lastIndex = from;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const { index, 0: token } = found;
    if (token.startsWith('{')) {
      const opens = raw ? dollars > 0 && token.length >= dollars : dollars > 0 && token.length % 2 === 1;
      if (opens) return { end: ends.lastIndex, hole: raw ? dollars : 1 };
    } else if (token === '\\') {
      ends.lastIndex += 1;
    } else if (raw) {
      if (token.length >= quotes) return { end: ends.lastIndex, hole: 0 };
    } else if (verbatim && text[index + 1] === '"') {
      ends.lastIndex += 1;
    } else {
      return { end: token === '"' ? index + 1 : index, hole: 0 };
    }
  }
  return { end: text.length, hole: 0 };
}

/** Counts a brace of the code in a hole; the one that closes the hole ends it. Returns where to go on. */
function braceInHole(
  text: string,
  index: number,
  hole: Extract<Frame, { kind: 'hole' }>,
  pop: (end: number) => void,
): number {
  if (text[index] === '{') hole.depth += 1;
  else if (hole.depth > 0) hole.depth -= 1;
  else {
    pop(index + hole.braces);
    return index + hole.braces;
  }
  return index + 1;
}

function runLength(text: string, from: number, character: string): number {
  let end = from;
  while (text[end] === character) end += 1;
  return end - from;
}

function endOfLine(text: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}

function endAfter(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index + mark.length;
}

function isFirstOfLine(text: string, index: number): boolean {
  let before = index - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}

function blanked(text: string, blanks: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of blanks) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
