import type { Document } from './document';
import { decodePng, isDecodable, readPng, type PngFault, type Pixels } from './png';

/** What a file is by its first bytes, whatever its name says. */
export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'ico' | 'svg' | 'empty' | 'unknown';

/** An icon file. Its pixels are decoded on first use. */
export interface Icon {
  readonly document: Document;
  readonly format: ImageFormat;
  /** What is wrong with a PNG; `damaged` means that its picture cannot be decoded. */
  readonly fault: PngFault | 'damaged' | undefined;
  /** Width and height in pixels as the header claims them; undefined without a readable one. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Undefined when the file is no sound PNG, or too large to be an icon. */
  readonly pixels: Pixels | undefined;
}

/** Makes the view of an icon file; any bytes will do. */
export function createIcon(document: Document): Icon {
  const { bytes } = document;
  const format = formatOf(bytes);
  const png = format === 'png' ? readPng(bytes) : undefined;
  const decodable = png && !png.fault && isDecodable(png) ? png : undefined;
  let decoded: { pixels: Pixels | undefined } | undefined;
  return {
    document,
    format,
    size: png?.size,
    get fault() {
      return png?.fault ?? (decodable && !this.pixels ? 'damaged' : undefined);
    },
    get pixels() {
      return (decoded ??= { pixels: decodable && decodePng(bytes, decodable) }).pixels;
    },
  };
}

/** How files of a format begin, read as Latin-1. */
const beginnings: readonly (readonly [ImageFormat, (start: string) => boolean])[] = [
  ['png', start => start.startsWith('\x89PNG')],
  ['jpeg', start => start.startsWith('\xff\xd8\xff')],
  ['gif', start => start.startsWith('GIF8')],
  ['webp', start => start.startsWith('RIFF') && start.startsWith('WEBP', 8)],
  ['bmp', start => start.startsWith('BM')],
  ['ico', start => start.startsWith('\0\0\x01\0')],
  ['svg', start => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(start)],
];

function formatOf(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) return 'empty';
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return beginnings.find(([, matches]) => matches(start))?.[0] ?? 'unknown';
}
