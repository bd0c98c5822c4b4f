import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Connector } from '../connector/connector';
import { formerSelf } from './formerSelf';
import { gitSource } from './git';
import { createLoader, type Loader, type ScriptReader } from './loader';

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
    if (match !== undefined) return await loader.load(match);
    const gone = connectors.filter(connector => !existsSync(join(dirname(folder), basename(connector))));
    return formerSelf(await loader.load(folder), await Promise.all(gone.map(one => loader.load(one))));
  };
}

const run = promisify(execFile);

function gitBaseline(revision: string, readScript: ScriptReader): BaselineReader {
  const gone = new Map<string, Promise<readonly Connector[]>>();
  return async (folder, current) => {
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
    const isThere = (await source.list(inRepository)).length > 0;
    const former = isThere
      ? await loader.load(inRepository)
      : formerSelf(await current.load(folder), await goneSince(top, commit, loader));
    return former && { ...former, revision: { repository: top, commit } };
  };

  /** The connectors of a revision whose folders are not there any more. */
  function goneSince(top: string, commit: string, loader: Loader): Promise<readonly Connector[]> {
    const known = gone.get(commit) ?? loadGone(top, loader);
    gone.set(commit, known);
    return known;
  }
}

async function loadGone(top: string, loader: Loader): Promise<readonly Connector[]> {
  const folders = (await loader.findConnectors('')).filter(folder => !existsSync(join(top, folder)));
  return Promise.all(folders.map(folder => loader.load(folder)));
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
