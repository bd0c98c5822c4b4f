import { createDocument, type Document } from '../connector/document';
import type { Json } from '../connector/json/parse';
import type { Segment } from '../connector/json/pointer';
import type { Place } from '../connector/place';
import type { Range } from '../connector/text/lines';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Level = Severity | 'off';
export type Profile = 'verified' | 'independent';

/** Values for the {placeholders} of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** One finding: plain data, made by the engine, turned into diagnostics, reports or tree nodes at the rim. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The message with {placeholders}; `renderMessage` fills them in. */
  readonly message: string;
  readonly values: Values;
  /** Path in the connector's folder. */
  readonly file: string;
  /** JSON pointer (RFC 6901) in that file; "" for a whole file and for files that are not JSON. */
  readonly pointer: string;
  readonly range: Range;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  /** `unnecessary` greys the text out, `deprecated` strikes it through. */
  readonly tags: readonly Tag[];
}

export type Tag = 'unnecessary' | 'deprecated';

export interface Related {
  readonly message: string;
  readonly values: Values;
  /** Whether the file is the baseline's. */
  readonly inBaseline: boolean;
  readonly file: string;
  readonly range: Range;
}

/** A change that answers a finding. `safe` ones need no choice and take part in "fix all"; the others are suggestions. */
export interface Fix {
  readonly title: string;
  readonly values: Values;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A change in terms of JSON values, text or files; `textEdits` turns it into text that keeps the author's formatting. */
export type Edit =
  | { readonly op: 'set'; readonly at: Place; readonly value: Json }
  | { readonly op: 'insert'; readonly at: Place; readonly key: string; readonly value: Json }
  | { readonly op: 'append'; readonly at: Place; readonly value: Json }
  | { readonly op: 'remove'; readonly at: Place; readonly index?: number }
  | { readonly op: 'rename'; readonly at: Place; readonly key: string }
  | {
      readonly op: 'text';
      readonly document: Document;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly op: 'createFile'; readonly name: string; readonly text: string }
  /** Writes a file anew as UTF-8 without a byte order mark: for bytes that a change of its text does not reach. */
  | { readonly op: 'rewriteFile'; readonly name: string; readonly text: string }
  | { readonly op: 'renameFile'; readonly name: string; readonly to: string }
  | { readonly op: 'deleteFile'; readonly name: string };

/**
 * Where a rule points. A place marks a value: a string or number as a whole, an object or array by its key, so that a
 * missing member does not underline a page. `keyAt`, `spanIn`, `itemIn` and `textAt` mark a key, a part of a string, an
 * item, or text.
 */
export type Target = Place | Spot;

export type Spot =
  /** `index` in the layout says which member is meant where a key stands more than once. */
  | { readonly on: 'key'; readonly place: Place; readonly index?: number }
  | { readonly on: 'span'; readonly place: Place; readonly start: number; readonly end: number }
  | { readonly on: 'item'; readonly place: Place; readonly index: number }
  | { readonly on: 'text'; readonly document: Document; readonly start: number; readonly end: number };

/** The key of a member: `keyAt(operation.at, 'sumary')`. */
export function keyAt(place: Place, ...keys: readonly Segment[]): Spot {
  return {
    on: 'key',
    place: keys.reduce<Place>((parent, key) => ({ document: parent.document, parent, key }), place),
  };
}

/** A part of a string value, by offsets in the unescaped string. */
export function spanIn(place: Place, start: number, end: number): Spot {
  return { on: 'span', place, start, end };
}

/** An item of an array, told with the pointer of the array. */
export function itemIn(place: Place, index: number): Spot {
  return { on: 'item', place, index };
}

/** A stretch of a file, by offsets in its text. The pointer is "". */
export function textAt(document: Document, start = 0, end = start): Spot {
  return { on: 'text', document, start, end };
}

/** A file of the folder, known by its name alone: told at its beginning. */
export function fileAt(name: string): Spot {
  return textAt(createDocument(name, { text: '' }));
}

/** Fills the {placeholders} of a message. */
export function renderMessage({
  message,
  values,
}: {
  readonly message: string;
  readonly values: Values;
}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
