import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSource } from './source';

/** Folders that never hold a connector's own files. */
const skipped = new Set(['node_modules', '.git', '.svn', '.hg']);

/** Reads from the disk. What cannot be read (no permission, gone meanwhile) counts as not there. */
export const diskSource: FileSource = {
  async list(folder) {
    const found: string[] = [];
    await collect(folder, '', found);
    return found.sort();
  },
  async read(path) {
    try {
      const { mtimeMs, size } = await stat(path);
      return { bytes: await readFile(path), version: `${mtimeMs}-${size}` };
    } catch {
      return undefined;
    }
  },
};

async function collect(folder: string, prefix: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.map(async entry => {
      const path = prefix + entry.name;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && !skipped.has(entry.name))
        await collect(join(folder, entry.name), `${path}/`, found);
    }),
  );
}
