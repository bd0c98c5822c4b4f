import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { showFailure } from '../ui/errors';
import type { ConnectorsModel } from '../views/connectorsModel';
import { checkAgain } from './checkAgain';
import { compareWithBaseline } from './compareWithBaseline';
import { explainRule } from './explainRule';
import { fixAll } from './fixAll';
import { showLog } from './showLog';

/** What commands work with. */
export interface Services {
  readonly client: LanguageClient;
  readonly connectors: ConnectorsModel;
  readonly log: vscode.LogOutputChannel;
}

/** A command: its id without prefix, what to say when it fails, and what it does with what it is called on. */
export interface Command {
  readonly id: string;
  readonly failure: () => string;
  readonly run: (services: Services, target: unknown) => Promise<void> | void;
}

const commands: readonly Command[] = [checkAgain, compareWithBaseline, explainRule, fixAll, showLog];

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
