import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { readLink, readRecord, type LinkRecord, type PackageRecord } from './packages/record';

/** A package as it is now: as it was recorded, changed since, or gone from its place. */
export interface KnownPackage extends PackageRecord {
  readonly state: 'present' | 'changed' | 'missing';
}

/** The packages of the connectors, by the connectors' addresses. */
export interface PackagesModel extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  of(connector: string): KnownPackage | undefined;
  remember(connector: string, record: PackageRecord): Promise<void>;
  linkOf(connector: string): LinkRecord | undefined;
  /** The link itself; a secret. */
  secretLinkOf(connector: string): Promise<string | undefined>;
  keepLink(connector: string, link: string, record: LinkRecord): Promise<void>;
  forgetLink(connector: string): Promise<void>;
}

const prefix = 'package:';
const linkPrefix = 'packageLink:';

/** Opens what is remembered of packages. Records survive in VS Code's own storage, links in its secret storage. */
export function createPackagesModel({
  globalState,
  secrets,
}: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>): PackagesModel {
  const changed = new vscode.EventEmitter<void>();
  const states = new Map<string, KnownPackage['state']>();
  const recordOf = (connector: string): PackageRecord | undefined =>
    readRecord(globalState.get(prefix + connector));

  /** Looks at the files again. */
  async function look(): Promise<void> {
    for (const key of globalState.keys().filter(name => name.startsWith(prefix))) {
      const connector = key.slice(prefix.length);
      const record = recordOf(connector);
      if (record) states.set(connector, await stateOf(record));
    }
    changed.fire();
  }

  const lookInBackground = (): void => void look();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.zip');
  const listening = [
    watcher,
    watcher.onDidCreate(lookInBackground),
    watcher.onDidChange(lookInBackground),
    watcher.onDidDelete(lookInBackground),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && lookInBackground()),
  ];
  lookInBackground();

  return {
    onDidChange: changed.event,
    of(connector) {
      const record = recordOf(connector);
      return record && { ...record, state: states.get(connector) ?? 'present' };
    },
    async remember(connector, record) {
      await globalState.update(prefix + connector, record);
      await look();
    },
    linkOf: connector => readLink(globalState.get(linkPrefix + connector)),
    secretLinkOf: async connector => await secrets.get(linkPrefix + connector),
    async keepLink(connector, link, record) {
      await secrets.store(linkPrefix + connector, link);
      await globalState.update(linkPrefix + connector, record);
      changed.fire();
    },
    async forgetLink(connector) {
      await secrets.delete(linkPrefix + connector);
      await globalState.update(linkPrefix + connector, undefined);
      changed.fire();
    },
    dispose() {
      vscode.Disposable.from(...listening, changed).dispose();
    },
  };
}

async function stateOf({ path, size, changed }: PackageRecord): Promise<KnownPackage['state']> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 'missing';
  return found.size === size && found.mtime.toISOString() === changed ? 'present' : 'changed';
}
