import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalFile } from './journal';

const ending = '.jsonl';

/** A journal file on this machine's disk. Several processes may append to it. */
export function nodeJournalFile(path: string): JournalFile {
  return {
    read: async () => {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return '';
        throw error;
      }
    },
    append: async text => {
      await mkdir(dirname(path), { recursive: true });
      const bytes = Buffer.from(text, 'utf8');
      const file = await open(path, 'a', 0o600);
      try {
        const { bytesWritten } = await file.write(bytes);
        if (bytesWritten < bytes.length)
          throw new Error(`Only a part of an event could be written to ${path}.`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** The ids of the offers that have a journal in a folder. */
export async function journalIds(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter(name => name.endsWith(ending)).map(name => name.slice(0, -ending.length));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Where the journal of an offer lies. */
export const journalPath = (folder: string, offerId: string): string => join(folder, `${offerId}${ending}`);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
