import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connector } from '../connector/connector';
import { isConnectorFolder } from '../connector/files';
import { once } from '../connector/memo';
import { titleOf } from '../connector/title';
import { check, type CheckResult } from '../engine/check';
import type { Finding, Severity } from '../engine/finding';
import { openBaseline, type BaselineReader } from '../files/baseline';
import { cachedSource } from '../files/cached';
import { diskSource } from '../files/disk';
import { createLoader, type ScriptReader } from '../files/loader';
import type { ConnectorSummary, ListConnectorsParams, ListedConnector } from '../protocol';
import { overlaySource, type OpenDocuments } from './openDocuments';
import { textOf } from './language';

/** A connector as it is now, with what was found in it. */
export interface CheckedConnector {
  readonly folder: string;
  readonly connector: Connector;
  readonly result: CheckResult;
  /** Grows with every check; equal numbers mean equal findings. */
  readonly revision: number;
}

export interface Log {
  info(message: string): void;
  error(message: string): void;
}

/** The connectors of the workspace folders and of open files, checked when asked and at most once for each state. */
export interface Workspace {
  setFolders(folders: readonly string[]): void;
  setBaseline(baseline: string): void;
  /** A file was changed, made or removed, on disk or in an editor. */
  changed(path: string, where: 'disk' | 'editor'): void;
  /** Everything in a folder, or in all of them, is read from the disk anew when it is next asked for. */
  forget(folder?: string): void;
  /** The checked connector that a file belongs to. */
  ofFile(path: string): Promise<CheckedConnector | undefined>;
  /** The checked connector of a folder. */
  at(folder: string): Promise<CheckedConnector | undefined>;
  all(): Promise<CheckedConnector[]>;
}

export function createWorkspace(open: OpenDocuments, readScript: ScriptReader, log: Log): Workspace {
  const disk = cachedSource(diskSource);
  const loader = createLoader(overlaySource(disk, open), readScript);
  const checks = new Map<string, Promise<CheckedConnector | undefined>>();
  /** The last certified version of each folder, until something changes on the disk: typing does not ask git again. */
  const baselines = new Map<string, Promise<Connector | undefined>>();
  let baselineReader: Promise<BaselineReader> | undefined;
  let folders: readonly string[] = [];
  let found: Promise<string[]> | undefined;
  let baseline = '';
  let revision = 0;

  async function checkFolder(folder: string): Promise<CheckedConnector | undefined> {
    const connector = await loader.load(folder, await baselineOf(folder));
    if (connector.documents.size === 0) return undefined;
    const result = check(connector);
    for (const [rule, error] of result.crashes)
      log.error(`The rule ${rule} failed in ${folder}: ${describe(error)}`);
    return { folder, connector, result, revision: ++revision };
  }

  function forgetBaselines(): void {
    baselines.clear();
    baselineReader = undefined;
  }

  function baselineOf(folder: string): Promise<Connector | undefined> {
    const known = baselines.get(folder) ?? loadBaseline(folder);
    baselines.set(folder, known);
    return known;
  }

  async function loadBaseline(folder: string): Promise<Connector | undefined> {
    if (baseline === '') return undefined;
    try {
      baselineReader ??= openBaseline(baseline, folders[0] ?? folder, readScript);
      const read = await baselineReader;
      return await read(folder, createLoader(disk, readScript));
    } catch (error) {
      log.error(`The baseline "${baseline}" cannot be read: ${describe(error)}`);
      return undefined;
    }
  }

  function checked(folder: string): Promise<CheckedConnector | undefined> {
    let running = checks.get(folder);
    if (!running) {
      running = checkFolder(folder).catch((error: unknown) => {
        log.error(`${folder} could not be checked: ${describe(error)}`);
        checks.delete(folder);
        return undefined;
      });
      checks.set(folder, running);
    }
    return running;
  }

  async function connectorFolders(): Promise<string[]> {
    found ??= Promise.all(folders.map(folder => loader.findConnectors(folder))).then(lists =>
      [...new Set(lists.flat())].sort(),
    );
    return found;
  }

  /** A file belongs to the nearest folder above it that is a connector. */
  async function folderOf(path: string): Promise<string | undefined> {
    const known = await connectorFolders();
    const above = known
      .filter(folder => path.startsWith(join(folder, '/')))
      .sort((a, b) => b.length - a.length)[0];
    if (above) return above;
    const folder = dirname(path);
    const names = await disk.list(folder);
    return isConnectorFolder([basename(path), ...names.filter(name => !name.includes('/'))])
      ? folder
      : undefined;
  }

  return {
    setFolders(next) {
      folders = next;
      forgetBaselines();
      found = undefined;
    },
    setBaseline(next) {
      if (next === baseline) return;
      baseline = next;
      forgetBaselines();
      checks.clear();
    },
    changed(path, where) {
      if (where === 'disk') {
        disk.forget(path);
        forgetBaselines();
        found = undefined;
      }
      for (const folder of checks.keys())
        if (path === folder || path.startsWith(join(folder, '/'))) checks.delete(folder);
    },
    forget(folder) {
      forgetBaselines();
      found = undefined;
      for (const path of folder === undefined ? [...folders, ...checks.keys()] : [folder]) {
        disk.forget(path);
        checks.delete(path);
      }
    },
    async ofFile(path) {
      const folder = await folderOf(path);
      return folder === undefined ? undefined : checked(folder);
    },
    at: checked,
    async all() {
      const results = await Promise.all((await connectorFolders()).map(checked));
      return results.filter(result => result !== undefined);
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Findings of one file of a connector. */
export function findingsOf(checked: CheckedConnector, fileName: string): readonly Finding[] {
  return findingsByFile(checked).get(fileName) ?? [];
}

/** How many findings of each severity there are. */
export function countOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const findingsByFile = once(({ result }: CheckedConnector): ReadonlyMap<string, readonly Finding[]> => {
  const byFile = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    const known = byFile.get(finding.file);
    if (known) known.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return byFile;
});

/** What the sidebar shows of connectors; those that it has as they are, by URI and revision, are only named. */
export function listConnectors(
  all: readonly CheckedConnector[],
  { known = {} }: ListConnectorsParams,
): ListedConnector[] {
  return all.map(checked => {
    const uri = pathToFileURL(checked.folder).href;
    return known[uri] === checked.revision ? { uri, revision: checked.revision } : summarize(checked);
  });
}

function summarize(checked: CheckedConnector): ConnectorSummary {
  const { connector, folder, result, revision } = checked;
  const names = new Set([
    ...[...connector.documents.values()].map(({ name }) => name),
    ...result.findings.map(({ file }) => file),
  ]);
  return {
    uri: pathToFileURL(folder).href,
    revision,
    name: titleOf(connector) || basename(folder),
    profile: result.profile,
    counts: countOf(result.findings),
    files: [...names].sort().map(name => ({
      uri: pathToFileURL(join(folder, name)).href,
      name,
      findings: findingsOf(checked, name).map(finding => ({
        rule: finding.rule,
        severity: finding.severity,
        message: textOf(finding),
        pointer: finding.pointer,
        line: finding.range.start.line,
        character: finding.range.start.character,
        fixable: finding.fixes.some(fix => fix.safe),
      })),
    })),
  };
}
