import { Inflate, zipSync, type Zippable } from 'fflate';
import { crc32 } from '../connector/crc32';
import { readDirectory, type DirectoryEntry } from './zipDirectory';
import { quoteName, refuse, ZipRefusal, type ZipFault } from './zipFaults';

export interface ZipFile {
  /** With "/" between names. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A zip, unpacked. */
export interface Zip {
  /** In the order of the directory. */
  readonly files: readonly ZipFile[];
  /** Every folder that is named or has a file below it, without "/" at the end. */
  readonly folders: readonly string[];
}

export type ZipReading = { readonly zip: Zip; readonly fault?: undefined } | { readonly fault: ZipFault };

const megabyte = 1024 * 1024;

/** Far beyond what a connector's package needs, and little enough to be read at once. */
export const zipLimits = {
  /** Bytes of a zip file, and of all unpacked content of a package together. */
  totalBytes: 200 * megabyte,
  entryBytes: 100 * megabyte,
  entries: 10_000,
  /** Unpacked size over packed size; small entries may have any. */
  ratio: 200,
  ratioFromBytes: megabyte,
} as const;

/** What may still be unpacked: shared by a zip and the zips inside it. */
export interface ZipBudget {
  entries: number;
  bytes: number;
}

export function zipBudget(): ZipBudget {
  return { entries: zipLimits.entries, bytes: zipLimits.totalBytes };
}

/**
 * Unpacks a zip in memory. Time and memory are bounded by `zipLimits` whatever the bytes are; a zip that is damaged,
 * hostile or of a kind that an ordinary program would not make is refused with a fault instead.
 */
export function readZip(bytes: Uint8Array, budget: ZipBudget = zipBudget()): ZipReading {
  try {
    return { zip: unpack(bytes, budget) };
  } catch (error) {
    if (error instanceof ZipRefusal) return { fault: error.fault };
    throw error;
  }
}

function unpack(bytes: Uint8Array, budget: ZipBudget): Zip {
  if (bytes.length > zipLimits.totalBytes)
    refuse('largeFile', { size: inMegabytes(bytes.length), limit: inMegabytes(zipLimits.totalBytes) });
  const entries = readDirectory(bytes, budget.entries);
  budget.entries -= entries.length;
  for (const entry of entries) refuseBomb(entry);
  budget.bytes -= entries.reduce((sum, { size }) => sum + size, 0);
  if (budget.bytes < 0) refuse('largeTotal', { limit: inMegabytes(zipLimits.totalBytes) });
  const folders = new Set<string>();
  for (const { path } of entries)
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash));
  return {
    files: entries
      .filter(({ path }) => !path.endsWith('/'))
      .map(entry => ({ path: entry.path, bytes: contentOf(bytes, entry) })),
    folders: [...folders],
  };
}

function refuseBomb({ path, size, packedSize }: DirectoryEntry): void {
  const entry = quoteName(path);
  if (size > zipLimits.entryBytes)
    refuse('largeEntry', { entry, size: inMegabytes(size), limit: inMegabytes(zipLimits.entryBytes) });
  if (size > zipLimits.ratioFromBytes && size > packedSize * zipLimits.ratio)
    refuse('ratio', { entry, ratio: Math.round(size / Math.max(1, packedSize)) });
}

function contentOf(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const { path, method, crc, packedSize, size, dataAt } = entry;
  const packed = bytes.subarray(dataAt, dataAt + packedSize);
  const content = method === 0 ? packed : inflate(packed, size);
  if (content?.length !== size || crc32(content) !== crc) refuse('content', { entry: quoteName(path) });
  return content;
}

/** How much is handed to the decompressor at once: a thousandfold of it may come out before it can be stopped. */
const step = 16 * 1024;

/** Inflates to exactly `size` bytes; undefined when the stream is broken or holds another number of bytes. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let filled = 0;
  let isTooLong = false;
  let isComplete = packed.length === 0;
  const stream = new Inflate((chunk, isLast) => {
    isTooLong ||= filled + chunk.length > size;
    if (!isTooLong) content.set(chunk, filled);
    filled += chunk.length;
    isComplete = isLast;
  });
  try {
    for (let at = 0; at < packed.length && !isTooLong; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return undefined;
  }
  return isComplete && filled === size ? content : undefined;
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / megabyte);
}

/**
 * The one date of every entry: the first day that a zip can tell. A zip holds local time, and the date is made of local
 * parts, so its bytes are the same in every time zone; noon, because some zones skip a midnight.
 */
const date = new Date(1980, 0, 1, 12);

/** Endings of files that do not get smaller. */
const packedAlready = /\.(zip|png)$/i;

/** Packs files in the order given. Same files, same bytes, on every system and in every time zone. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[path] = [bytes, { level: packedAlready.test(path) ? 0 : 9 }];
  return zipSync(entries, { mtime: date });
}
