import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../server/src/connector/crc32';

/** An entry of a zip that need not be sound: what is not said is what an ordinary program would write. */
export interface RawEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  /** The name in front of the content, when it differs from the one in the directory. */
  readonly localName?: string;
  /** Where the directory says that the entry begins. */
  readonly begins?: number;
}

export interface RawZip {
  readonly entries: readonly RawEntry[];
  readonly comment?: string;
  /** What the end record says of the number of entries. */
  readonly count?: number;
  readonly disk?: number;
}

/** Writes a zip byte by byte, with a data descriptor nowhere and UTF-8 names without the flag for it. */
export function rawZip({ entries, comment = '', count = entries.length, disk = 0 }: RawZip): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content));
    const size = entry.size ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const name = Buffer.from(entry.name);
    const flags = entry.flags ?? 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, flags, method, crc, packed.length, size, localName.length);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    writeCommon(central, 6, flags, method, crc, packed.length, size, name.length);
    central.writeUInt32LE(entry.begins ?? offset, 42);
    parts.push(local, localName, packed);
    directory.push(central, name);
    offset += local.length + localName.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, list, end, Buffer.from(comment)]);
}

/** The fields that an entry's own header and the directory share, from the version on. */
function writeCommon(
  header: Buffer,
  at: number,
  flags: number,
  method: number,
  crc: number,
  packedSize: number,
  size: number,
  nameLength: number,
): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
