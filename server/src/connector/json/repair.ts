import { decodeString, type SyntaxFault } from './syntax';

/** A change of text that takes a fault away: safe when there is nothing to choose. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly safe: boolean;
}

/** What to write in place of a fault; undefined where only the author knows. */
export function repairOf(text: string, fault: SyntaxFault): Repair | undefined {
  const { kind, start, end } = fault;
  const raw = text.slice(start, end);
  const write = (replacement: string): Repair => ({ start, end, text: replacement, safe: false });
  switch (kind) {
    case 'trailingComma':
      return { start, end, text: '', safe: true };
    case 'comment':
      return { ...aroundComment(text, start, end), text: '', safe: true };
    case 'missingComma': {
      const at = text.slice(0, start).trimEnd().length;
      return { start: at, end: at, text: ',', safe: false };
    }
    case 'missingColon':
      return { start, end: start, text: ': ', safe: false };
    case 'extraComma':
      return write('');
    case 'wrongQuotes':
      return write(JSON.stringify(decodeString(raw)));
    case 'unquotedKey':
      return write(`"${raw}"`);
    case 'unescapedQuote':
      return write('\\"');
    case 'badEscape':
      return write(`\\${raw}`);
    case 'controlCharacter':
      return write(JSON.stringify(raw).slice(1, -1));
    case 'whiteSpace':
      return write(' ');
    default:
      return undefined;
  }
}

/** A comment with the blanks before it, and with its line when nothing else stands there. */
function aroundComment(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  const startsLine = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  if (!startsLine) return { start: from, end };
  const rest = /[ \t]*(?:\r\n|\r|\n)/y;
  rest.lastIndex = end;
  return rest.test(text) ? { start: from, end: rest.lastIndex } : { start, end };
}
