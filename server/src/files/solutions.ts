import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDevelopmentSolution } from '../packaging/developmentSolution';
import { isSolution, manifestText, openSolution, type SolutionKind } from '../packaging/solution';
import { zipBudget } from '../packaging/zip';
import { readNamedZip } from './named';

/** Folder of a connector where exported solutions are looked for. */
export const solutionsFolder = 'solutions';

/** A zip that may go into a package, told by what is in it. */
export interface SolutionFile {
  /** Absolute. */
  readonly path: string;
  /** `other` for a zip that is no solution, or a solution without a connector. */
  readonly kind: SolutionKind;
  readonly uniqueName?: string;
  readonly version?: string;
  /** Made by us of a folder: not fit for a submission. */
  readonly isForDevelopment: boolean;
  /** When the file was written last, ISO 8601. */
  readonly changed: string;
}

/** The solutions in a connector's `solutions/` folder and beside its files, newest first. Other zips are left out. */
export async function findSolutions(folder: string): Promise<SolutionFile[]> {
  const paths = [...(await zipsIn(folder, false)), ...(await zipsIn(join(folder, solutionsFolder), true))];
  const found = await Promise.all(paths.map(path => describeSolution(path).catch(() => undefined)));
  return found
    .filter(file => file !== undefined)
    .filter(({ kind }) => kind !== 'other')
    .sort((a, b) => b.changed.localeCompare(a.changed));
}

/**
 * What a zip is, by its content.
 * @throws an Error with one sentence when it cannot be read
 */
export async function describeSolution(path: string): Promise<SolutionFile> {
  const bytes = await readNamedZip(path, '');
  const changed = (await stat(path)).mtime.toISOString();
  const solution = openSolution({ path: '', name: '', bytes }, { budget: zipBudget(), faults: [] });
  if (!solution || !isSolution(solution.archive))
    return { path, kind: 'other', isForDevelopment: false, changed };
  const uniqueName = manifestText(solution, 'UniqueName')?.text;
  const version = manifestText(solution, 'Version')?.text;
  return {
    path,
    kind: solution.kind,
    ...(uniqueName ? { uniqueName } : {}),
    ...(version ? { version } : {}),
    isForDevelopment: isDevelopmentSolution(solution),
    changed,
  };
}

async function zipsIn(folder: string, deep: boolean): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: deep });
    return names.filter(name => /\.zip$/i.test(name)).map(name => join(folder, name));
  } catch {
    return []; // There is no such folder, or it may not be read: then nothing is found there.
  }
}
