import * as vscode from 'vscode';
import { packageOf } from '../../ui/packages/packageOf';
import type { PackageCommand } from './command';

/** Shows the package's file in the explorer, or in the system's file manager when it lies outside the workspace. */
export const revealPackage: PackageCommand = {
  failure: () => vscode.l10n.t('The package could not be shown'),
  async run(context) {
    const found = await packageOf(context, vscode.l10n.t('Whose package do you want to see?'));
    if (!found) return;
    const uri = vscode.Uri.file(found.known.path);
    const isInside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    await vscode.commands.executeCommand(isInside ? 'revealInExplorer' : 'revealFileInOS', uri);
  },
};
