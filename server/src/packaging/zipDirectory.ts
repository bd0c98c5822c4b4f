import { quoteName, refuse } from './zipFaults';

/** What the directory of a zip says of an entry, checked against the entry's own header. */
export interface DirectoryEntry {
  /** With "/" between names, and at the end of a folder's. */
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the packed bytes. */
  readonly dataAt: number;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endRecord = 0x06054b50;
const zip64EndRecord = 0x06064b50;
const endRecordSize = 22;
const longestComment = 0xffff;
const entryHeaderSize = 46;
const localHeaderSize = 30;

/** Flags: bit 0 encrypted, bit 6 strongly encrypted, bit 13 masked headers; bit 11 names in UTF-8. */
const encryptedFlags = 0x2041;
const utf8Flag = 0x0800;

/**
 * Reads the directory at the end of a zip (APPNOTE 6.3) and refuses what an ordinary zip never has.
 * @throws ZipRefusal
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (isSplit || count === 0xffff || size === 0xffffffff || start === 0xffffffff) refuse('format');
  if (count > mostEntries) refuse('manyEntries', { count, limit: mostEntries });
  const hasZip64Record = start + size + 4 <= end && view.getUint32(start + size, true) === zip64EndRecord;
  if (hasZip64Record) refuse('format');
  if (start + size !== end) refuse('directory');

  const entries: DirectoryEntry[] = [];
  const ranges: { path: string; from: number; to: number }[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + entryHeaderSize > end || view.getUint32(at, true) !== directoryHeader) refuse('directory');
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + entryHeaderSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) refuse('directory');
    const { entry, from } = readEntry(bytes, view, at, nameLength, start);
    entries.push(entry);
    ranges.push({ path: entry.path, from, to: entry.dataAt + entry.packedSize });
    at = next;
  }
  if (at !== end) refuse('directory');
  refuseOverlaps(ranges);
  refuseDuplicates(entries);
  return entries;
}

/** The end record, whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number {
  const { byteLength } = view;
  const first = byteLength >= 4 ? view.getUint32(0, true) : 0;
  if (first !== localHeader && first !== endRecord) refuse('notZip');
  for (
    let at = byteLength - endRecordSize;
    at >= 0 && at >= byteLength - endRecordSize - longestComment;
    at--
  ) {
    if (view.getUint32(at, true) !== endRecord) continue;
    if (at + endRecordSize + view.getUint16(at + 20, true) === byteLength) return at;
  }
  return refuse('truncated');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  directoryAt: number,
): { entry: DirectoryEntry; from: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  const nameBytes = bytes.subarray(at + entryHeaderSize, at + entryHeaderSize + nameLength);
  const path = plainPath(decodeName(nameBytes, (flags & utf8Flag) !== 0));
  const entry = quoteName(path);
  if (flags & encryptedFlags) refuse('encrypted', { entry });
  if (method !== 0 && method !== 8) refuse('method', { entry, method });
  if (packedSize === 0xffffffff || size === 0xffffffff || from === 0xffffffff) refuse('format');
  if (from + localHeaderSize > directoryAt || view.getUint32(from, true) !== localHeader)
    refuse('damaged', { entry });
  const ownNameLength = view.getUint16(from + 26, true);
  const dataAt = from + localHeaderSize + ownNameLength + view.getUint16(from + 28, true);
  const ownName = bytes.subarray(from + localHeaderSize, from + localHeaderSize + ownNameLength);
  const agrees =
    view.getUint16(from + 8, true) === method &&
    ownName.length === nameLength &&
    ownName.every((byte, i) => byte === nameBytes[i]);
  if (!agrees || dataAt + packedSize > directoryAt || (method === 0 && packedSize !== size))
    refuse('damaged', { entry });
  if (path.endsWith('/') && size > 0) refuse('damaged', { entry });
  return { entry: { path, method, crc: view.getUint32(at + 16, true), packedSize, size, dataAt }, from };
}

/** Names are UTF-8 when they say so or happen to be; otherwise each byte is taken for a character. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** A path inside the zip. Old Windows programs write "\" between names, which unpacks like "/" there. */
function plainPath(name: string): string {
  const path = name.replaceAll('\\', '/');
  const names = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  const isPlain =
    names.every(one => one !== '' && one !== '.' && one !== '..') &&
    !/^[A-Za-z]:/.test(path) &&
    !/[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u.test(path);
  return isPlain ? path : refuse('name', { entry: quoteName(name) });
}

function refuseOverlaps(ranges: { path: string; from: number; to: number }[]): void {
  let last = 0;
  for (const { path, from, to } of ranges.sort((a, b) => a.from - b.from)) {
    if (from < last) refuse('overlap', { entry: quoteName(path) });
    last = to;
  }
}

/** Two entries of one name, or a file where another entry has a folder. */
function refuseDuplicates(entries: readonly DirectoryEntry[]): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const { path } of entries) {
    const lower = path.toLowerCase();
    const isFolder = lower.endsWith('/');
    if (!isFolder && files.has(lower)) refuse('duplicate', { entry: quoteName(path) });
    if (!isFolder) files.add(lower);
    for (let slash = lower.lastIndexOf('/'); slash > 0 && !folders.has(lower.slice(0, slash));) {
      folders.add(lower.slice(0, slash));
      slash = lower.lastIndexOf('/', slash - 1);
    }
  }
  const both = entries.find(({ path }) => folders.has(path.toLowerCase()));
  if (both) refuse('duplicate', { entry: quoteName(both.path) });
}
