/** PNG files of every sort, sound and broken, made byte by byte. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../server/src/connector/crc32';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)) >>> 0, 8 + data.length);
  return bytes;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced?: boolean;
}

function header({ width, height, depth, colorType, interlaced = false }: Header): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', data);
}

function png(head: Header, rows: Uint8Array, ...between: Uint8Array[]): Uint8Array {
  return Buffer.concat([
    signature,
    header(head),
    ...between,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Rows of pixels that are all alike, each with its filter byte. */
function rowsOf(width: number, height: number, pixel: readonly number[]): Uint8Array {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  return Buffer.concat(Array.from({ length: height }, () => row));
}

const channels = (color: string): number[] =>
  (color.slice(1).match(/../g) ?? []).map(part => parseInt(part, 16));

/** A square of one colour with 16 bits a sample; with an alpha, it has that channel. */
export function sixteenBitIcon(side: number, color: string, alpha?: number): Uint8Array {
  const samples = [...channels(color).map(value => value * 257), ...(alpha === undefined ? [] : [alpha])];
  const pixel = samples.flatMap(value => [value >> 8, value & 255]);
  const colorType = alpha === undefined ? 2 : 6;
  return png({ width: side, height: side, depth: 16, colorType }, rowsOf(side, side, pixel));
}

/** A square of one colour from a palette; with an alpha, the palette has a table of transparency. */
export function paletteIcon(side: number, color: string, alpha?: number): Uint8Array {
  return png(
    { width: side, height: side, depth: 8, colorType: 3 },
    rowsOf(side, side, [0]),
    chunk('PLTE', Uint8Array.from(channels(color))),
    ...(alpha === undefined ? [] : [chunk('tRNS', Uint8Array.of(alpha))]),
  );
}

/** A square of one grey. */
export function greyIcon(side: number, grey: number): Uint8Array {
  return png({ width: side, height: side, depth: 8, colorType: 0 }, rowsOf(side, side, [grey]));
}

/** A square of one colour in the seven passes of an interlaced picture. */
export function interlacedIcon(side: number, color: string): Uint8Array {
  const pixel = channels(color);
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const rows = passes.map(([x, y, dx, dy]) =>
    rowsOf(Math.ceil((side - x) / dx), Math.ceil((side - y) / dy), pixel),
  );
  const colorType = pixel.length === 4 ? 6 : 2;
  return png({ width: side, height: side, depth: 8, colorType, interlaced: true }, Buffer.concat(rows));
}

/** A picture whose header claims what its data do not hold. */
export function withDeepBits({
  width = 200,
  height = 200,
  depth = 8,
  header: hasHeader = true,
}: {
  width?: number;
  height?: number;
  depth?: number;
  header?: boolean;
}): Uint8Array {
  const first = hasHeader ? header({ width, height, depth, colorType: 6 }) : chunk('tEXt', Buffer.alloc(30));
  return Buffer.concat([
    signature,
    first,
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A file with one more chunk behind its header. */
export const withChunk = (bytes: Uint8Array, type: string, length: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, 33), chunk(type, new Uint8Array(length)), bytes.subarray(33)]);

export const cut = (bytes: Uint8Array, length: number): Uint8Array => bytes.subarray(0, length);

/** Some bytes replaced by others. */
export function replaced(bytes: Uint8Array, at: number, by: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(by, at);
  return copy;
}

/** The picture's data changed, its checksum not. */
export const damaged = (bytes: Uint8Array): Uint8Array => replaced(bytes, 60, [(bytes[60] ?? 0) ^ 255]);
