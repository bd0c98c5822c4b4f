import { PNG } from 'pngjs';
import type { Document } from './document';

/** An icon file. Its pixels are decoded on first use. */
export interface Icon {
  readonly document: Document;
  /** Undefined when the bytes are not a readable PNG. */
  readonly pixels: Pixels | undefined;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly rgba: Uint8Array;
}

/** Larger pictures are not decoded: an icon has at most 230 pixels a side, and a hostile header may claim millions. */
const MOST_PIXELS = 4096 * 4096;

export function createIcon(document: Document): Icon {
  let decoded: { pixels: Pixels | undefined } | undefined;
  return {
    document,
    get pixels() {
      return (decoded ??= { pixels: decodePng(document.bytes) }).pixels;
    },
  };
}

function decodePng(bytes: Uint8Array): Pixels | undefined {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || header.getUint32(0) !== 0x89504e47) return undefined;
  if (header.getUint32(16) * header.getUint32(20) > MOST_PIXELS) return undefined;
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    return { width, height, rgba: data };
  } catch {
    return undefined;
  }
}
