import type * as vscode from 'vscode';
import { Disposable } from 'vscode';
import { createSecretClipboard, type SecretClipboard } from '../../ui/clipboard';
import type { ConnectorsModel } from '../connectorsModel';
import type { PackagesModel } from '../packagesModel';
import { registerDeadlineItem } from './deadlineItem';
import { registerFieldDiagnostics } from './fieldDiagnostics';
import { registerNotices } from './notices';
import { openOffers, type Offers } from './offers';
import { registerReports, type Reports } from './reports';

/** Everything about offers, once it is needed. */
export interface OfferSide extends vscode.Disposable {
  readonly offers: Offers;
  readonly reports: Reports;
  readonly clipboard: SecretClipboard;
}

export interface OfferSideDependencies {
  readonly context: vscode.ExtensionContext;
  readonly connectors: ConnectorsModel;
  readonly packages: PackagesModel;
  readonly log: vscode.LogOutputChannel;
  readonly folder: string;
}

/** Opens the journals and begins to follow what is under way. */
export async function startOfferSide({
  context,
  connectors,
  packages,
  log,
  folder,
}: OfferSideDependencies): Promise<OfferSide> {
  const offers = await openOffers({
    folder,
    storage: context.secrets,
    log,
    onDidChangeConnectors: connectors.onDidChange,
    packages,
  });
  const reports = registerReports(offers, connectors, log);
  const clipboard = createSecretClipboard(log);
  const parts = [
    registerDeadlineItem(offers),
    registerNotices(offers, log),
    registerFieldDiagnostics(offers, log),
    reports,
    clipboard,
    offers,
  ];
  return {
    offers,
    reports,
    clipboard,
    dispose() {
      Disposable.from(...parts).dispose();
    },
  };
}
