import type { SyntaxFaultKind } from './syntax';

export type TokenType = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word' | 'end';

/** A piece of a broken text. A word is a number, a literal, or anything that lacks its quotes. */
export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** Characters that belong nowhere stand before it: what is missing there has been told already. */
  readonly afterJunk: boolean;
}

type Report = (kind: SyntaxFaultKind, at: Pick<Token, 'start' | 'end'>) => void;

const structural = '{}[],:';
const closingQuotes: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
};
const blanks = /[ \t\r\n]+/y;
const otherWhiteSpace = /(?![ \t\r\n])[\p{Z}\p{Cc}\p{Cf}]/uy;
const lineComment = /\/\/[^\r\n]*/y;
const conflictMarker = /(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])[^\r\n]*/y;
const word = /[\w$+\-.\p{L}]+/uy;
const junk = /[^\s{}[\],:"'`\u201c\u201d\w$+\-.\p{L}\p{Cc}\p{Cf}]/uy;
/** What stands behind a quote that was meant to be part of a text. */
const midText = /[\w\p{L}!?.;)(@#%&*+=-]/u;
/** How far the end of a text with unescaped quotes is looked for. */
const longestGuess = 300;

/** Reads a text token by token and reports what no token of JSON looks like. Never looks back: linear time. */
export function createTokenizer(text: string, report: Report): () => Token {
  let at = 0;

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  const matchComment = (): boolean => {
    if (match(lineComment)) return true;
    if (!text.startsWith('/*', at)) return false;
    const end = text.indexOf('*/', at + 2);
    at = end < 0 ? text.length : end + 2;
    return true;
  };

  return () => {
    let afterJunk = false;
    while (at < text.length) {
      const start = at;
      const character = text[at] ?? '';
      if (match(blanks)) continue;
      if (structural.includes(character))
        return { type: character as TokenType, start, end: ++at, afterJunk };
      if (character === '"') {
        at = readString(text, start, report);
        return { type: 'string', start, end: at, afterJunk };
      }
      const closing = closingQuotes[character];
      if (closing !== undefined) {
        at = otherStringEnd(text, start, closing);
        report('wrongQuotes', { start, end: at });
        return { type: 'string', start, end: at, afterJunk };
      }
      if (startsLine(text, at) && match(conflictMarker)) report('conflictMarker', { start, end: at });
      else if (match(word)) return { type: 'word', start, end: at, afterJunk };
      else if (match(otherWhiteSpace)) {
        while (match(otherWhiteSpace));
        report('whiteSpace', { start, end: at });
      } else if (matchComment()) report('comment', { start, end: at });
      else {
        at++;
        while (match(junk));
        report('unexpectedCharacter', { start, end: at });
        afterJunk = true;
      }
    }
    return { type: 'end', start: text.length, end: text.length, afterJunk };
  };
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** Where a string in double quotes ends; reports what it must not hold. */
function readString(text: string, start: number, report: Report): number {
  let continues = false;
  let i = start + 1;
  while (i < text.length) {
    const character = text[i] ?? '';
    if (character === '"') {
      const inner = endAfterInnerQuotes(text, i);
      if (inner === undefined) return i + 1;
      report('unescapedQuote', { start: i, end: i + 1 });
      return inner;
    }
    if (character === '\\') {
      i = readEscape(text, i, report);
    } else if (character < ' ') {
      if (character === '\n' || character === '\r') {
        continues ||= continuesBelow(text, i);
        if (!continues) break;
      }
      const from = i;
      while (i < text.length && (text[i] ?? '') < ' ') i++;
      report('controlCharacter', { start: from, end: i });
    } else {
      i++;
    }
  }
  report('unclosedString', { start: i, end: i });
  return i;
}

function readEscape(text: string, at: number, report: Report): number {
  const next = text[at + 1] ?? '';
  if ('"\\/bfnrt'.includes(next) && next !== '') return at + 2;
  if (next !== 'u') {
    const end = Math.min(at + 2, text.length);
    report('badEscape', { start: at, end });
    return end;
  }
  let end = at + 2;
  while (end < at + 6 && /[0-9a-fA-F]/.test(text[end] ?? '')) end++;
  if (end < at + 6) report('badEscape', { start: at, end });
  return end;
}

/** A string that goes on in the next line has its closing quote before something that may follow a string. */
function continuesBelow(text: string, lineEnd: number): boolean {
  for (let i = lineEnd; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return mayFollowString(text, i + 1, false);
  }
  return false;
}

/** The end of a string in whose middle a quote was not escaped: the next quote of the line that looks like the last. */
function endAfterInnerQuotes(text: string, quote: number): number | undefined {
  if (!midText.test(text[quote + 1] ?? '')) return undefined;
  const furthest = Math.min(text.length, quote + longestGuess);
  for (let i = quote + 1; i < furthest && text[i] !== '\n' && text[i] !== '\r'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"' && mayFollowString(text, i + 1, true)) return i + 1;
  }
  return undefined;
}

function mayFollowString(text: string, from: number, lineEndToo: boolean): boolean {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t' || (!lineEndToo && (text[i] === '\n' || text[i] === '\r'))) i++;
  const next = text[i];
  return next === undefined || ',:}]'.includes(next) || (lineEndToo && (next === '\n' || next === '\r'));
}

/** Strings in other quotes end at the closing one or with the line. */
function otherStringEnd(text: string, start: number, closing: string): number {
  for (let i = start + 1; i < text.length; i++) {
    const character = text[i];
    if (character === closing) return i + 1;
    if (character === '\n' || character === '\r') return i;
    if (character === '\\') i++;
  }
  return text.length;
}
