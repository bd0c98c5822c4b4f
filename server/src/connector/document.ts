import { decodeText, type Encoding } from './text/decode';
import { lineStarts, positionAt, type Position, type Range } from './text/lines';
import { parseJson, type JsonText } from './json/parse';
import { once } from './memo';
import type { FileContent } from './files';

/** A file of a connector: its text, its lines and, for JSON, its parsed form. Made once for each version of the file. */
export interface Document {
  /** Path in the connector's folder, as it is spelt on disk. */
  readonly name: string;
  readonly text: string;
  /** Size on disk in bytes; for a text that was never saved, its size in UTF-8. */
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly invalidAt?: number;
  /** The parsed text, made on first use. */
  readonly json: JsonText;
  positionAt(offset: number): Position;
  rangeOf(start: number, end: number): Range;
}

/** Of a file that is being edited the bytes on the disk stay, and are decoded once. */
const savedText = once(decodeText);

/** Makes a document of any content. */
export function createDocument(name: string, content: FileContent): Document {
  const decoded = content.bytes && (content.text === undefined ? decodeText : savedText)(content.bytes);
  const text = content.text ?? decoded?.text ?? '';
  let bytes = content.bytes;
  let json: JsonText | undefined;
  let starts: readonly number[] | undefined;
  const at = (offset: number): Position => positionAt((starts ??= lineStarts(text)), offset);
  return {
    name,
    text,
    get bytes() {
      return (bytes ??= new TextEncoder().encode(text));
    },
    get size() {
      return content.text === undefined || content.text === decoded?.text
        ? this.bytes.length
        : Buffer.byteLength(text);
    },
    encoding: decoded?.encoding ?? 'utf-8',
    ...(decoded?.invalidAt === undefined ? {} : { invalidAt: decoded.invalidAt }),
    get json() {
      return (json ??= parseJson(text));
    },
    positionAt: at,
    rangeOf: (start, end) => ({ start: at(start), end: at(end) }),
  };
}
