import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { showFailure } from '../ui/errors';
import type { ConnectorsModel } from '../views/connectorsModel';
import type { OffersModel } from '../views/offersModel';
import type { PackageFindings } from '../views/packages/findings';
import type { PackagesModel } from '../views/packagesModel';
import { checkAgain } from './checkAgain';
import { compareWithBaseline } from './compareWithBaseline';
import { explainRule } from './explainRule';
import { fixAll } from './fixAll';
import { offerCommandIds } from './offers/ids';
import { packageCommandIds } from './packages/ids';
import { showLog } from './showLog';

/** What commands work with. */
export interface Services {
  readonly client: LanguageClient;
  readonly connectors: ConnectorsModel;
  readonly offers: OffersModel;
  readonly packages: PackagesModel;
  /** What was found in packages, in Problems. */
  readonly findings: PackageFindings;
  /** VS Code's own storage. */
  readonly storage: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>;
  readonly log: vscode.LogOutputChannel;
}

/** A command: its id without prefix, what to say when it fails, and what it does with what it is called on. */
export interface Command {
  readonly id: string;
  readonly failure: () => string;
  readonly run: (services: Services, target: unknown) => Promise<void> | void;
}

/** Commands of offers are many and need much code, which is read when the first of them runs. */
const offerCommands = offerCommandIds.map((id): Command => ({
  id,
  failure: () => vscode.l10n.t('The command could not be run'),
  run: async (services, target) => (await import('./offers')).runOfferCommand(id, services, target),
}));

const packageCommands = packageCommandIds.map((id): Command => ({
  id,
  failure: () => vscode.l10n.t('The command could not be run'),
  run: async (services, target) => (await import('./packages')).runPackageCommand(id, services, target),
}));

const commands: readonly Command[] = [
  checkAgain,
  compareWithBaseline,
  explainRule,
  fixAll,
  showLog,
  ...offerCommands,
  ...packageCommands,
];

/** Registers every command; whatever one throws is told in one way. */
export function registerCommands(services: Services): vscode.Disposable[] {
  return commands.map(({ id, failure, run }) =>
    vscode.commands.registerCommand(`connectorCertification.${id}`, async (target: unknown) => {
      try {
        await run(services, target);
      } catch (error) {
        await showFailure(failure(), error, services.log);
      }
    }),
  );
}
