/** What strict JSON (RFC 8259) forbids, by what the author did. */
export type SyntaxFaultKind =
  | 'empty'
  | 'notJson'
  | 'trailingComma'
  | 'extraComma'
  | 'comment'
  | 'missingComma'
  | 'missingColon'
  | 'missingValue'
  | 'missingKey'
  | 'missingBracket'
  | 'strayBracket'
  | 'unclosedString'
  | 'unescapedQuote'
  | 'wrongQuotes'
  | 'unquotedKey'
  | 'badLiteral'
  | 'badEscape'
  | 'controlCharacter'
  | 'whiteSpace'
  | 'conflictMarker'
  | 'contentAfterEnd'
  | 'unexpectedCharacter';

/** One place where a text is not strict JSON: offsets of what was not expected; empty where the text ends too early. */
export interface SyntaxFault {
  readonly kind: SyntaxFaultKind;
  readonly start: number;
  readonly end: number;
  /** Offset of the bracket that is not closed, for `missingBracket`. */
  readonly opened?: number;
}

/** The text of a string literal, quotes of any kind aside. Escapes that JSON does not know stand for themselves. */
export function decodeString(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw
      .slice(1, -1)
      .replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code: string | undefined, character: string) =>
        code === undefined ? (escapes[character] ?? character) : String.fromCharCode(parseInt(code, 16)),
      );
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
