import type { Document } from '../connector/document';
import { repairOf } from '../connector/json/repair';
import type { SyntaxFault, SyntaxFaultKind } from '../connector/json/syntax';
import { textAt } from './finding';
import type { Details } from './rule';

/** What rules say of a file that is not strict JSON, by the kind of fault. */
export const syntaxMessages = {
  empty: 'The file is empty; a JSON object was expected.',
  notJson: 'The file is not JSON: it starts with {found} where "{" was expected.',
  trailingComma: 'A comma stands before a closing bracket; JSON allows none there.',
  extraComma: 'A comma stands here without a value before it.',
  comment: 'A comment stands here; JSON has none.',
  missingComma: 'A comma is missing before {found}.',
  missingColon: 'A colon is missing between the key and {found}.',
  missingValue: 'The key before {found} has no value.',
  missingKey: 'This value has no key; a member of an object is written "key": value.',
  missingBracket: 'The bracket that opens in line {line} is not closed.',
  strayBracket: '{found} closes nothing; there is one bracket too many.',
  unclosedString: 'The text has no closing quote.',
  unescapedQuote: 'A quote inside a text is written with a backslash before it.',
  wrongQuotes: '{found} stands in the wrong quotes; JSON knows only ".',
  unquotedKey: 'The key {found} stands without quotes.',
  badLiteral: '{found} is no JSON value; texts stand in quotes, true, false and null are in small letters.',
  badEscape: '{found} is no escape that JSON knows; a backslash itself is written as two.',
  controlCharacter: 'A line break or control character stands inside a text; it is written as {escaped}.',
  whiteSpace: '{code} is no white space in JSON; use an ordinary space.',
  conflictMarker: 'A merge conflict was left in the file.',
  contentAfterEnd: '{found} follows the end of the JSON value; a file holds exactly one.',
  unexpectedCharacter: '{found} was not expected here.',
} as const satisfies Record<SyntaxFaultKind, string>;

/** The values, the fix and the related place that belong to a fault's message. */
export function syntaxDetails(document: Document, fault: SyntaxFault): Details {
  const raw = document.text.slice(fault.start, fault.end);
  const repair = repairOf(document.text, fault);
  return {
    values: {
      found: raw === '' ? 'the end of the file' : quoted(raw),
      escaped: JSON.stringify(raw).slice(1, -1),
      code: codeOf(raw),
      line: fault.opened === undefined ? 0 : document.positionAt(fault.opened).line + 1,
    },
    fixes: repair
      ? [
          {
            title: repair.safe ? 'Remove it' : 'Write {text}',
            values: { text: repair.text === '' ? 'nothing' : repair.text },
            safe: repair.safe,
            edits: [{ op: 'text', document, start: repair.start, end: repair.end, text: repair.text }],
          },
        ]
      : [],
    related:
      fault.opened === undefined
        ? []
        : [
            {
              message: 'The bracket that is open.',
              target: textAt(document, fault.opened, fault.opened + 1),
            },
          ],
  };
}

function quoted(raw: string): string {
  const shown = raw.length > 40 ? `${raw.slice(0, 39)}…` : raw;
  return shown.startsWith('"') ? shown : `"${shown}"`;
}

function codeOf(raw: string): string {
  return `U+${(raw.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
