import { closeSync, fstatSync, openSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { FileSource } from './source';

/** Folders that never hold a connector's own files. */
const skipped = new Set(['node_modules', '.git', '.svn', '.hg']);

/**
 * Reads from the disk. What cannot be read (no permission, gone meanwhile) counts as not there.
 *
 * The calls behind the promises are synchronous: files are small, and handing each step to another thread costs seven
 * times what the step does, which is more than parsing what was read.
 */
export const diskSource: FileSource = {
  list(folder) {
    const found: string[] = [];
    collect(folder, '', found);
    return Promise.resolve(found.sort());
  },
  read: path => Promise.resolve(readDisk(path)),
};

function readDisk(path: string): Awaited<ReturnType<FileSource['read']>> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { mtimeMs, size } = fstatSync(file);
    return { bytes: readFileSync(file), version: `${mtimeMs}-${size}` };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function collect(folder: string, prefix: string, found: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !skipped.has(entry.name))
      collect(join(folder, entry.name), `${path}/`, found);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
