import { createDocument, type Document } from '../connector/document';
import { once } from '../connector/memo';
import { textAt, type Spot, type Values } from '../engine/finding';
import { readZip, type ZipBudget } from './zip';
import { quoteName, type ZipFaultCode } from './zipFaults';

/** A file of a package, however deep. */
export interface PackageFile {
  /** Where it is, zip by zip: `package.zip!PkgAssets/Solution.zip!solution.xml`. */
  readonly path: string;
  /** Its path in the zip that holds it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip of a package. */
export interface Archive {
  /** As of a file; "" for the package itself. */
  readonly path: string;
  readonly files: readonly PackageFile[];
  /** Every folder, without "/" at the end. */
  readonly folders: readonly string[];
}

/** Something in a package that cannot be read. */
export interface PackageFault {
  readonly code: ZipFaultCode | 'xml' | 'json';
  readonly values: Values;
  readonly at: Spot;
}

/** What a reader of a package carries along: how much it may still unpack, and what it could not read. */
export interface Reading {
  readonly budget: ZipBudget;
  readonly faults: PackageFault[];
}

/** Opens a zip of a package; what is wrong with it is noted as a fault. */
export function openArchive(
  path: string,
  bytes: Uint8Array,
  { budget, faults }: Reading,
): Archive | undefined {
  const reading = readZip(bytes, budget);
  if (reading.fault) {
    faults.push({ ...reading.fault, at: atFile({ path }) });
    return undefined;
  }
  const { files, folders } = reading.zip;
  const prefix = path === '' ? '' : `${path}!`;
  return {
    path,
    files: files.map(file => ({ path: `${prefix}${file.path}`, name: file.path, bytes: file.bytes })),
    folders,
  };
}

/** The text of a file, decoded on first use. */
export const documentOf: (file: PackageFile) => Document = once((file: PackageFile) =>
  createDocument(file.path, { bytes: file.bytes }),
);

/** Points at a file or zip of a package as a whole. */
export function atFile({ path }: { readonly path: string }): Spot {
  return textAt(createDocument(path, { text: '' }));
}

/** The files at the root of a zip. */
export function rootFiles({ files }: Archive): PackageFile[] {
  return files.filter(({ name }) => !name.includes('/'));
}

/** The folders at the root of a zip. */
export function rootFolders({ folders }: Archive): string[] {
  return folders.filter(folder => !folder.includes('/'));
}

/** The files directly in a folder. */
export function filesIn({ files }: Archive, folder: string): PackageFile[] {
  return files.filter(({ name }) => name.startsWith(`${folder}/`) && !name.includes('/', folder.length + 1));
}

/** A file at the root of a zip, letter case aside. */
export function rootFile(archive: Archive, name: string): PackageFile | undefined {
  return rootFiles(archive).find(file => file.name.toLowerCase() === name.toLowerCase());
}

/** Whether a file's name ends in something, letter case aside. */
export function endsWith({ name }: { readonly name: string }, ending: string): boolean {
  return name.toLowerCase().endsWith(ending.toLowerCase());
}

/** Names in quotes, with a comma between, at most ten. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(quoteName);
  return names.length > 10 ? `${shown.join(', ')}, …` : shown.join(', ');
}
