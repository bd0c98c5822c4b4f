import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Buffer;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** Whether bytes start like a zip (`PK\x03\x04`, or `PK\x05\x06` for an empty one). */
export const looksLikeZip = (bytes: Buffer): boolean =>
  bytes.length >= 22 && (bytes.readUInt32LE(0) === 0x04034b50 || bytes.readUInt32LE(0) === endSignature);

/** The entries of a zip's central directory, folders included; undefined when there is no readable directory. */
export function readZip(zip: Buffer): ZipEntry[] | undefined {
  const end = endOfDirectory(zip);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = at;
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: () => readEntry(zip, entry),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(zip: Buffer): number | undefined {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === endSignature) return at;
  }
  return undefined;
}

function readEntry(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (local + 30 > zip.length) return Buffer.alloc(0);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed);
  } catch {
    return Buffer.alloc(0);
  }
}
