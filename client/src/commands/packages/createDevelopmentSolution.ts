import * as vscode from 'vscode';
import { methods, type WrittenSolution } from '../../../../server/src/protocol';
import { chooseConnector } from '../../ui/chooseConnector';
import { requestWithProgress } from '../../ui/progress';
import type { PackageCommand } from './command';

/** Makes a solution of a connector's folder, to be imported into a development environment. */
export const createDevelopmentSolution: PackageCommand = {
  failure: () => vscode.l10n.t('The solution could not be made'),
  async run({ client, connectors, argument }) {
    const connector = await chooseConnector(
      connectors,
      argument,
      vscode.l10n.t('Of which connector is the solution made?'),
    );
    if (!connector) return;
    const folder = vscode.Uri.parse(connector.uri);
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Solution for development'),
      defaultUri: vscode.Uri.joinPath(folder, 'DevelopmentOnly.zip'),
      filters: { [vscode.l10n.t('Solution')]: ['zip'] },
    });
    if (!target) return;
    const { uniqueName, notes } = await requestWithProgress<WrittenSolution>(
      client,
      methods.writeDevelopmentSolution,
      { uri: connector.uri, output: target.fsPath },
      vscode.l10n.t('Making the solution of {0} …', connector.name),
    );
    const told = vscode.l10n.t(
      'The unmanaged solution {0} is ready to be imported into a development environment. It is not for a submission: export the connector from there.',
      uniqueName,
    );
    void vscode.window.showInformationMessage([told, ...notes].join(' '));
  },
};
