import * as vscode from 'vscode';
import type { UnrecognisedLine } from '../../offers/report/parseReport';

/** Opens what was not recognised, with the number of its line in the report, as an untitled document. */
export async function showUnrecognised(report: string, lines: readonly UnrecognisedLine[]): Promise<void> {
  const total = report.split(/\r\n|\r|\n/).length;
  const content = [
    vscode.l10n.t('Lines of the report that were not recognised ({0} of {1}):', lines.length, total),
    '',
    ...lines.map(({ line, text }) => `${String(line + 1).padStart(4)}  ${text}`),
    '',
  ].join('\n');
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await vscode.window.showTextDocument(document, { preview: true });
}
