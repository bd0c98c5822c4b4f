import type * as vscode from 'vscode';
import { registerCommands } from './commands';
import { startLanguageClient } from './languageClient';
import { createLog } from './ui/log';
import { registerBaselineFiles } from './views/baselineFiles';
import { createConnectorsModel } from './views/connectorsModel';
import { registerConnectorsView } from './views/connectorsView';
import { createOffersModel } from './views/offersModel';
import { registerOffersView } from './views/offersView';
import { registerPackageDocuments } from './views/packages/documents';
import { createPackageFindings } from './views/packages/findings';
import { createPackagesModel } from './views/packagesModel';
import { registerRulePages } from './views/rulePages';
import { registerStatusBar } from './views/statusBar';

/** Registers everything and starts the language server without waiting for it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog(context);
  const client = startLanguageClient(context, log);
  const connectors = createConnectorsModel(client, log);
  const packages = createPackagesModel(context);
  const offers = createOffersModel(context, connectors, packages, log);
  const findings = createPackageFindings();
  context.subscriptions.push(
    connectors,
    offers,
    packages,
    findings,
    registerConnectorsView(connectors, packages),
    registerOffersView(offers, log),
    registerStatusBar(connectors),
    registerRulePages(client),
    registerBaselineFiles(client),
    registerPackageDocuments(client),
    ...registerCommands({ client, connectors, offers, packages, findings, storage: context, log }),
    { dispose: () => void client.stop() },
  );
}
