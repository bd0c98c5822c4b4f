import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Connector } from '../connector/connector';
import { createLoader, type Loader, type ScriptReader } from './loader';
import { gitSource } from './git';

/** Finds the last certified version of a connector; undefined when the baseline does not have it (it is new). */
export type BaselineReader = (folder: string, loader: Loader) => Promise<Connector | undefined>;

/**
 * Opens what a person named as the baseline: a folder (one connector, or a tree in which the connector's folder has the
 * same name) or a git revision of the repository that holds the connector.
 * @throws an Error with one sentence when it is neither, or when git is missing
 */
export async function openBaseline(
  name: string,
  cwd: string,
  readScript: ScriptReader,
): Promise<BaselineReader> {
  const folder = resolve(cwd, name);
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folderBaseline(folder);
  return gitBaseline(name, readScript);
}

function folderBaseline(root: string): BaselineReader {
  return async (folder, loader) => {
    const connectors = await loader.findConnectors(root);
    const match =
      connectors.find(connector => connector === root) ??
      connectors.find(connector => basename(connector).toLowerCase() === basename(folder).toLowerCase()) ??
      (connectors.length === 1 ? connectors[0] : undefined);
    return match === undefined ? undefined : await loader.load(match);
  };
}

const run = promisify(execFile);

function gitBaseline(revision: string, readScript: ScriptReader): BaselineReader {
  return async folder => {
    const top = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
    const commit = (
      await git(folder, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
      ]).catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith('git ')) throw error;
        throw new Error(
          `The baseline "${revision}" is neither a folder nor a revision of the git repository at ${top}.`,
        );
      })
    ).trim();
    const source = gitSource(top, commit);
    const inRepository = relative(top, isAbsolute(folder) ? folder : resolve(folder))
      .split(sep)
      .join('/');
    const loader = createLoader(source, readScript);
    const files = await source.list(inRepository);
    return files.length === 0
      ? undefined
      : { ...(await loader.load(inRepository)), revision: { repository: top, commit } };
  };
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    return (await run('git', ['-C', cwd, ...args], { maxBuffer: 1 << 28 })).stdout;
  } catch (cause) {
    const { code, stderr } = cause as { code?: unknown; stderr?: unknown };
    if (code === 'ENOENT')
      throw new Error('git is not installed: name a folder as the baseline, or install git.', { cause });
    if (typeof stderr === 'string' && stderr.includes('not a git repository'))
      throw new Error(`git cannot read the baseline: ${cwd} is not in a git repository.`, { cause });
    throw cause;
  }
}
