import type { Connector } from '../connector/connector';
import { isObject } from '../connector/json/parse';
import {
  endsWith,
  filesIn,
  openArchive,
  rootFiles,
  rootFolders,
  type Archive,
  type PackageFault,
  type PackageFile,
  type Reading,
} from './archive';
import { extractConnector, type ExportedConnector, type ScriptReader } from './exportedConnector';
import { isSolution, openSolution, type Solution, type SolutionKind } from './solution';
import { zipBudget } from './zip';

/** Name of the folder that holds the solutions. */
export const assetsName = 'PkgAssets';

/** The file beside intro.md that connectors with several ways to sign in have. */
export const customPropertiesName = 'customProperties.json';

/** A package as it is submitted: intro.md and a zip, in which a folder holds the solutions. */
export interface Package {
  /** The zip that is submitted; undefined when it cannot be opened. */
  readonly outer?: Archive;
  readonly intro?: PackageFile;
  /** The zip inside it that is no solution. */
  readonly inner?: Archive;
  /** The folder of the inner zip that holds the solutions, when there is no doubt which one. */
  readonly assets?: string;
  /** The solutions in that folder, as far as they can be opened. */
  readonly solutions: readonly Solution[];
  /** Solutions that lie where they are not looked for: at the root of the package or of the inner zip. */
  readonly strays: readonly Archive[];
  /** The first connector of each solution that has one. */
  readonly exports: readonly ExportedConnector[];
  /** The connector of the connector solution; without one, of the first solution that has a connector. */
  readonly exported?: ExportedConnector;
  /** Whether the package must hold an AI plugin: the person says so, or an operation is enabled for AI. */
  readonly aiEnabled: boolean;
  /** What could not be read. */
  readonly faults: readonly PackageFault[];
  /** The folder from which the package was made, to compare with. */
  readonly source?: Connector;
  /** The package that was submitted last. */
  readonly previous?: Package;
}

export interface ReadOptions {
  readonly aiEnabled?: boolean;
  readonly source?: Connector;
  readonly previous?: Package;
  /** Without it the script's syntax is not looked at. */
  readonly readScript?: ScriptReader;
}

/** Reads a package. Never fails: what cannot be read is among its faults. */
export async function readPackage(bytes: Uint8Array, options: ReadOptions = {}): Promise<Package> {
  const { source, previous, readScript } = options;
  const reading: Reading = { budget: zipBudget(), faults: [] };
  const outer = openArchive('', bytes, reading);
  const introFile = outer && onlyOne(rootFiles(outer).filter(file => endsWith(file, '.md')));
  const { inner, strays, solutions, assets } = outer ? openInner(outer, reading) : nothing;
  const certification = source?.documents.get('certification');
  const exports = await Promise.all(
    solutions.map(solution =>
      extractConnector(solution, readScript, {
        ...(introFile ? { intro: introFile } : {}),
        ...(certification ? { certification } : {}),
        ...(source ? { folder: source.folder } : {}),
      }),
    ),
  ).then(all => all.filter(one => one !== undefined));
  const exported = exports.find(({ solution }) => solution.kind === 'connector') ?? exports[0];
  return {
    ...(outer ? { outer } : {}),
    ...(introFile ? { intro: introFile } : {}),
    ...(inner ? { inner } : {}),
    ...(assets === undefined ? {} : { assets }),
    solutions,
    strays,
    exports,
    ...(exported ? { exported } : {}),
    aiEnabled: options.aiEnabled === true || isAiEnabled(exported?.connector),
    faults: reading.faults,
    ...(source ? { source } : {}),
    ...(previous ? { previous } : {}),
  };
}

interface Inside {
  readonly inner?: Archive;
  readonly assets?: string;
  readonly strays: readonly Archive[];
  readonly solutions: readonly Solution[];
}

const nothing: Inside = { strays: [], solutions: [] };

function openInner(outer: Archive, reading: Reading): Inside {
  const zips = rootFiles(outer)
    .filter(file => endsWith(file, '.zip'))
    .flatMap(file => openArchive(file.path, file.bytes, reading) ?? []);
  const inner = onlyOne(zips.filter(zip => !isSolution(zip)));
  const strays = [outer, ...zips].filter(isSolution);
  if (!inner) return { strays, solutions: [] };
  const folders = rootFolders(inner);
  const assets = folders.includes(assetsName) ? assetsName : onlyOne(folders);
  const loose = rootFiles(inner)
    .filter(file => endsWith(file, '.zip'))
    .flatMap(file => openArchive(file.path, file.bytes, reading) ?? []);
  return {
    inner,
    ...(assets === undefined ? {} : { assets }),
    strays: [...strays, ...loose.filter(isSolution)],
    solutions: assets === undefined ? [] : solutionsIn(inner, assets, reading),
  };
}

function solutionsIn(inner: Archive, assets: string, reading: Reading): Solution[] {
  return filesIn(inner, assets)
    .filter(file => endsWith(file, '.zip'))
    .flatMap(file => openSolution(file, reading) ?? []);
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The solution of a kind; of several, the first. */
export function solutionOf({ solutions }: Package, kind: SolutionKind): Solution | undefined {
  return solutions.find(solution => solution.kind === kind);
}

/** Whether an operation of the definition may be called by AI plugins. */
export function isAiEnabled(connector: Connector | undefined): boolean {
  return (connector?.definition?.operations ?? []).some(({ json }) => {
    const data = json['x-ms-openai-data'];
    return isObject(data) && data['openai-enabled'] === true;
  });
}

/** The exported connector of the first solution of a kind. */
export function exportOf({ exports }: Package, kind: SolutionKind): ExportedConnector | undefined {
  return exports.find(({ solution }) => solution.kind === kind);
}

/** Every file of the package, except the zips that were opened. */
export function contentsOf({ outer, inner, solutions, strays }: Package): PackageFile[] {
  const archives = [outer, inner, ...solutions.map(({ archive }) => archive), ...strays];
  const opened = new Set(archives.filter(one => one !== undefined));
  const paths = new Set([...opened].map(({ path }) => path));
  return [...opened].flatMap(({ files }) => files).filter(({ path }) => !paths.has(path));
}

/** The ids of the operations that makers see. */
export function visibleOperationIds({ exported }: Package): string[] {
  const operations = exported?.connector.definition?.operations ?? [];
  return operations.flatMap(({ id, internal }) => (id === undefined || internal ? [] : [id]));
}

/** Whether the connector has several ways to sign in; undefined when it is not known. */
export function hasParameterSets({ exported, source }: Package): boolean | undefined {
  const known = [source, exported?.connector].flatMap(connector => connector?.properties ?? []);
  if (known.length === 0) return undefined;
  return known.some(({ body }) => body.json.connectionParameterSets !== undefined);
}
