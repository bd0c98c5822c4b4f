import { PNG } from 'pngjs';
import { inflateSync } from 'node:zlib';

/** A decoded picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly rgba: Uint8Array;
}

/**
 * What is wrong with the structure of a PNG: its line ends were converted as if it were text, its header is missing or
 * impossible, it ends in the middle, a chunk is no chunk, or it holds no picture.
 */
export type PngFault = 'lineEnds' | 'header' | 'truncated' | 'chunk' | 'noPicture';

/** A PNG by its chunks, before anything is decoded. */
export interface PngStructure {
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly fault: PngFault | undefined;
  readonly interlaced: boolean;
  /** Bytes that the picture has at most once it is no longer compressed. */
  readonly mostBytes: number;
  /** The parts of the compressed picture. */
  readonly data: readonly Uint8Array[];
  /** Offset behind the last chunk; what follows is none of the picture. */
  readonly end: number;
}

/** Larger pictures are not decoded: an icon has at most 230 pixels a side, and a hostile header may claim millions. */
const mostPixels = 2048 * 2048;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bits of a sample that each colour type may have, and its samples a pixel. https://www.w3.org/TR/png-3/#11IHDR */
const colorTypes: Readonly<
  Record<number, { readonly depths: readonly number[]; readonly samples: number } | undefined>
> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

/** Reads the chunks of a file that begins like a PNG. */
export function readPng(bytes: Uint8Array): PngStructure {
  const nothing = { size: undefined, interlaced: false, mostBytes: 0, data: [], end: 0 };
  if (signature.some((byte, i) => bytes[i] !== byte)) return { ...nothing, fault: 'lineEnds' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) return { ...nothing, fault: 'truncated' };
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, colorType = -1, , , interlace = 0] = bytes.subarray(24, 29);
  const color = colorTypes[colorType];
  if (typeAt(bytes, 12) !== 'IHDR' || view.getUint32(8) !== 13) return { ...nothing, fault: 'header' };
  const size = { width, height };
  if (width === 0 || height === 0 || !color?.depths.includes(depth) || interlace > 1)
    return { ...nothing, size, fault: 'header' };
  const chunks = readChunks(bytes, view);
  const rowBytes = Math.ceil((width * color.samples * depth) / 8) + 1;
  /** An interlaced picture has up to two rows in place of one, each with a byte of its own and a little rounding. */
  const mostBytes = (rowBytes + 4) * height + 64;
  return { size, interlaced: interlace === 1, mostBytes, ...chunks };
}

function readChunks(bytes: Uint8Array, view: DataView): Pick<PngStructure, 'data' | 'end' | 'fault'> {
  const data: Uint8Array[] = [];
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) return { data, end: at, fault: 'truncated' };
    const length = view.getUint32(at);
    const type = typeAt(bytes, at + 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return { data, end: at, fault: 'chunk' };
    const end = at + 12 + length;
    if (end > bytes.length) return { data, end: at, fault: 'truncated' };
    if (type === 'IEND') return { data, end, fault: data.length === 0 ? 'noPicture' : undefined };
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  return { data, end: bytes.length, fault: 'truncated' };
}

function typeAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Whether a picture is small enough to be decoded. */
export function isDecodable({ size }: PngStructure): boolean {
  return size !== undefined && size.width * size.height <= mostPixels;
}

/**
 * Decodes a PNG of sound structure: palettes, transparency and interlacing resolved, of an animation the still picture.
 * Undefined when its data are damaged.
 */
export function decodePng(
  bytes: Uint8Array,
  { interlaced, mostBytes, data, end }: PngStructure,
): Pixels | undefined {
  try {
    if (interlaced) inflateSync(Buffer.concat(data), { maxOutputLength: mostBytes });
    const { width, height, data: rgba } = PNG.sync.read(Buffer.from(bytes.subarray(0, end)));
    return { width, height, rgba };
  } catch {
    return undefined;
  }
}
