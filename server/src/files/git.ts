import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import type { FileSource } from './source';

const run = promisify(execFile);

/** Reads files as they are in a commit, without a checkout. Paths are relative to the repository's top folder. */
export function gitSource(top: string, commit: string): FileSource {
  return {
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const { stdout } = await run(
        'git',
        ['-C', top, 'ls-tree', '-r', '-z', '--name-only', commit, '--', prefix || '.'],
        {
          maxBuffer: 1 << 28,
        },
      );
      return stdout
        .split('\0')
        .filter(path => path.startsWith(prefix) && path !== '')
        .map(path => path.slice(prefix.length))
        .sort();
    },
    async read(path) {
      try {
        const { stdout } = await run('git', ['-C', top, 'cat-file', 'blob', `${commit}:${path}`], {
          maxBuffer: 1 << 28,
          encoding: 'buffer',
        });
        return { bytes: stdout, version: commit };
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The commit of a folder, and whether the folder has changes beyond it; undefined without git or a repository.
 * @param made a file that was made of the folder and does not count as a change
 */
export async function commitOf(
  folder: string,
  made: string,
): Promise<{ id: string; isClean: boolean } | undefined> {
  try {
    const head = await run('git', ['-C', folder, 'rev-parse', 'HEAD']);
    const others = ['.', `:(exclude)${relative(folder, made).replaceAll('\\', '/')}`];
    const status = await run('git', ['-C', folder, 'status', '--porcelain', '--', ...others]);
    return { id: head.stdout.trim(), isClean: status.stdout.trim() === '' };
  } catch {
    return undefined;
  }
}
