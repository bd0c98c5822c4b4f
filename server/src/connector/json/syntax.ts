import { printParseErrorCode, visit, type ParseError } from 'jsonc-parser';

export type SyntaxFaultKind =
  | 'trailingComma'
  | 'comment'
  | 'missingComma'
  | 'missingColon'
  | 'missingBracket'
  | 'missingValue'
  | 'missingKey'
  | 'unclosedString'
  | 'badEscape'
  | 'controlCharacter'
  | 'contentAfterEnd'
  | 'unexpectedCharacter';

/** One place where a text is not strict JSON. */
export interface SyntaxFault {
  readonly kind: SyntaxFaultKind;
  readonly start: number;
  readonly end: number;
}

const MOST_FAULTS = 10;

/** By the names of the recovering parser's error codes. */
const kinds: Readonly<Record<string, SyntaxFaultKind>> = {
  PropertyNameExpected: 'missingKey',
  ValueExpected: 'missingValue',
  ColonExpected: 'missingColon',
  CommaExpected: 'missingComma',
  CloseBraceExpected: 'missingBracket',
  CloseBracketExpected: 'missingBracket',
  EndOfFileExpected: 'contentAfterEnd',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'unclosedString',
  InvalidUnicode: 'badEscape',
  InvalidEscapeCharacter: 'badEscape',
  InvalidCharacter: 'controlCharacter',
};

/** The faults of a text that `JSON.parse` refuses, from the recovering parser's errors and one pass over the tokens. */
export function syntaxFaults(
  text: string,
  errors: readonly ParseError[],
): { faults: SyntaxFault[]; balanced: boolean } {
  const faults = [...errors.map(toFault), ...commentsAndTrailingCommas(text)].sort(
    (a, b) => a.start - b.start,
  );
  const separate = faults.filter((fault, i) => {
    const before = faults[i - 1];
    return !before || fault.start > before.end;
  });
  if (separate.length === 0)
    separate.push({ kind: 'unexpectedCharacter', start: 0, end: Math.min(1, text.length) });
  return { faults: separate.slice(0, MOST_FAULTS), balanced: isBalanced(text, faults) };
}

function toFault({ error, offset, length }: ParseError): SyntaxFault {
  return {
    kind: kinds[printParseErrorCode(error)] ?? 'unexpectedCharacter',
    start: offset,
    end: offset + Math.max(1, length),
  };
}

function commentsAndTrailingCommas(text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let comma = -1;
  const forget = (): void => void (comma = -1);
  const close = (): void => {
    if (comma >= 0) faults.push({ kind: 'trailingComma', start: comma, end: comma + 1 });
    comma = -1;
  };
  const visitor = {
    onComment: (start: number, length: number) =>
      void faults.push({ kind: 'comment', start, end: start + length }),
    onSeparator: (character: string, offset: number) => void (comma = character === ',' ? offset : -1),
    onObjectProperty: forget,
    onLiteralValue: forget,
    onObjectBegin: forget,
    onArrayBegin: forget,
    onObjectEnd: close,
    onArrayEnd: close,
  };
  try {
    visit(text, visitor, { allowTrailingComma: true, disallowComments: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // nested too deeply for the parser: what was met so far will do
  }
  return faults;
}

/** A stray bracket closes the root early: what follows is lost when it still holds a string. */
function isBalanced(text: string, faults: readonly SyntaxFault[]): boolean {
  return faults.every(
    ({ kind, start }) =>
      kind !== 'missingBracket' &&
      kind !== 'unclosedString' &&
      (kind !== 'contentAfterEnd' || !text.slice(start).includes('"')),
  );
}
