import { config } from '@vscode/l10n';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { journalIds } from '../offers/nodeJournalFile';
import type { ConnectorsModel } from './connectorsModel';
import type { OfferSide } from './offers/start';
import type { PackagesModel } from './packagesModel';

/** The way to offers. Their code is large and most windows follow none, so it is read when it is needed. */
export interface OffersModel extends vscode.Disposable {
  /** What is there already. */
  readonly loaded: OfferSide | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** @throws in a workspace that is not trusted: none of it acts there */
  load(): Promise<OfferSide>;
}

export function createOffersModel(
  context: vscode.ExtensionContext,
  connectors: ConnectorsModel,
  packages: PackagesModel,
  log: vscode.LogOutputChannel,
): OffersModel {
  const changed = new vscode.EventEmitter<void>();
  const folder = join(context.globalStorageUri.fsPath, 'offers');
  let side: OfferSide | undefined;
  let loading: Promise<OfferSide> | undefined;

  async function start(): Promise<OfferSide> {
    if (vscode.l10n.uri) await config({ uri: vscode.l10n.uri.toString() });
    const { startOfferSide } = await import('./offers/start');
    side = await startOfferSide({ context, connectors, packages, log, folder });
    side.offers.onDidChange(() => changed.fire());
    changed.fire();
    return side;
  }

  function load(): Promise<OfferSide> {
    if (!vscode.workspace.isTrusted)
      return Promise.reject(
        new Error(vscode.l10n.t('Trust this workspace first: offers are not followed without.')),
      );
    loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /** Deadlines are told without the view being open, where there are any. */
  async function loadIfFollowing(): Promise<void> {
    if (vscode.workspace.isTrusted && (await journalIds(folder)).length > 0) await load();
  }

  const inBackground = (): void =>
    void loadIfFollowing().catch((error: unknown) =>
      log.error(`The offers could not be read: ${String(error)}`),
    );
  inBackground();
  const trusting = vscode.workspace.onDidGrantWorkspaceTrust(() => {
    changed.fire();
    inBackground();
  });
  return {
    get loaded() {
      return side;
    },
    onDidChange: changed.event,
    load,
    dispose() {
      side?.dispose();
      trusting.dispose();
      changed.dispose();
    },
  };
}
