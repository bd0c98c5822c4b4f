import * as vscode from 'vscode';
import type { ConnectorNode, FileNode } from '../views/connectorsView';
import type { Command } from '.';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('connector');

/** Applies every fix that needs no choice: in the file or connector it is called on, else in the active editor. */
export const fixAll: Command = {
  id: 'fixAll',
  failure: () => vscode.l10n.t('The findings could not be fixed'),
  async run(_services, target) {
    const uris = urisOf(target);
    if (uris.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a file of a connector first, then fix its findings.'),
      );
      return;
    }
    let fixed = 0;
    for (const uri of uris) if (await fixFile(uri)) fixed++;
    if (fixed === 0)
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be fixed without a choice.'));
  },
};

function urisOf(target: unknown): vscode.Uri[] {
  const node = target as Partial<ConnectorNode | FileNode> | undefined;
  if (node?.kind === 'connector') return node.connector?.files.map(file => vscode.Uri.parse(file.uri)) ?? [];
  if (node?.kind === 'file' && node.file) return [vscode.Uri.parse(node.file.uri)];
  const active = vscode.window.activeTextEditor?.document.uri;
  return active ? [active] : [];
}

/** Rounds of fixing in one file: a fix may uncover another. */
const mostRounds = 10;

async function fixFile(uri: vscode.Uri): Promise<boolean> {
  if (!/\.(json|csx|md)$/i.test(uri.path)) return false;
  let changed = false;
  for (let round = 0; round < mostRounds; round++) {
    const document = await vscode.workspace.openTextDocument(uri);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      whole,
      fixAllKind.value,
    );
    const edit = actions.find(action => action.kind && fixAllKind.contains(action.kind))?.edit;
    if (!edit || !(await vscode.workspace.applyEdit(edit))) break;
    changed = true;
  }
  return changed;
}
