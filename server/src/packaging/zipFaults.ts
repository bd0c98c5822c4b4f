import type { Values } from '../engine/finding';

/** Why a zip is not read, each in a sentence with {placeholders}. */
export const zipFaults = {
  notZip: 'This is no zip file: its first bytes are not those of one.',
  truncated:
    'The zip file is cut off, or foreign bytes follow it: no directory is at its end; build it again.',
  directory: 'The zip file is damaged: its directory cannot be read; build it again.',
  damaged: 'The zip file is damaged: its directory and {entry} do not agree; build it again.',
  content:
    'The content of {entry} is damaged: it does not unpack to what the directory says; build it again.',
  encrypted: '{entry} is encrypted; nobody can check it, so zip the files without a password.',
  method: '{entry} is compressed with method {method}; use Deflate, which every zip program has.',
  format: 'The zip file is split or in ZIP64 format; zip the files anew as one ordinary zip file.',
  manyEntries: 'The zip file has {count} entries, more than the {limit} that are read.',
  largeFile: 'The zip file has {size} MB, more than the {limit} MB that are read.',
  largeEntry: '{entry} has {size} MB unpacked, more than the {limit} MB that are read.',
  largeTotal: 'The package has more than {limit} MB unpacked; a connector needs a small part of that.',
  ratio: '{entry} unpacks to {ratio} times its size, as files do that are made to fill a disk.',
  name: 'The entry name {entry} is no plain path inside the zip: it is absolute, climbs out or has odd characters.',
  duplicate: 'The zip file has {entry} twice, letter case aside; programs differ in which one they take.',
  overlap: '{entry} shares bytes with another entry, as files do that are made to fill a disk.',
  deep: '{entry} is a zip inside a solution; zips are read three deep: package, inner zip, solution.',
} as const;

export type ZipFaultCode = keyof typeof zipFaults;

export interface ZipFault {
  readonly code: ZipFaultCode;
  readonly values: Values;
}

/** Stops the reading of a zip; `readZip` catches it and hands the fault over as data. */
export class ZipRefusal extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault.code);
  }
}

/** An entry's name in quotes, fit for a terminal: what could steer one is spelt out, and a long name is cut. */
export function quoteName(name: string): string {
  const plain = name.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${plain.length > 120 ? `${plain.slice(0, 117)}…` : plain}"`;
}

export function refuse(code: ZipFaultCode, values: Values = {}): never {
  throw new ZipRefusal({ code, values });
}
