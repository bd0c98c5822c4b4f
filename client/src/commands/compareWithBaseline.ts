import * as vscode from 'vscode';
import { methods } from '../../../server/src/protocol';
import type { FileNode } from '../views/connectorsView';
import type { Command } from '.';

/** Shows a file of the last certified version beside the file as it is now. */
export const compareWithBaseline: Command = {
  id: 'compareWithBaseline',
  failure: () => vscode.l10n.t('The files could not be compared'),
  async run({ client }, target) {
    const node = target as Partial<FileNode> | undefined;
    const uri =
      node?.kind === 'file' && node.file
        ? vscode.Uri.parse(node.file.uri)
        : vscode.window.activeTextEditor?.document.uri;
    const old = uri && (await client.sendRequest<string | null>(methods.baselineOf, { uri: uri.toString() }));
    if (!uri || !old)
      throw new Error(
        vscode.l10n.t(
          'name the last certified version in the setting connectorCertification.baseline first.',
        ),
      );
    const name = uri.path.split('/').at(-1) ?? '';
    const title = vscode.l10n.t('{0}: last certified version ↔ now', name);
    await vscode.commands.executeCommand('vscode.diff', vscode.Uri.parse(old), uri, title);
  },
};
