import * as vscode from 'vscode';
import type { Services } from '../../commands';
import type { LinkFinding } from '../../azure/linkFindings';

/** Copies a new link for Partner Center and says what to do with it; warnings of it are told too. */
export async function showLink(
  { offers }: Pick<Services, 'offers'>,
  link: string,
  { told, warnings }: { readonly told: string; readonly warnings: readonly LinkFinding[] },
): Promise<void> {
  const { clipboard, offers: followed } = await offers.load();
  await clipboard.copy(link);
  const worksheet = vscode.l10n.t('Open Worksheet');
  const sentences = [
    told,
    vscode.l10n.t(
      'The link is in the clipboard for a minute: paste it in Partner Center, Packages, SAS URI.',
    ),
    ...warnings.map(({ message, nextStep }) => `${message} ${nextStep}`),
  ].join(' ');
  const buttons = followed.followed().length > 0 ? [worksheet] : [];
  const shown =
    warnings.length > 0
      ? vscode.window.showWarningMessage(sentences, ...buttons)
      : vscode.window.showInformationMessage(sentences, ...buttons);
  // The command is done; the notification may stay for as long as the person likes.
  void shown.then(chosen => {
    if (chosen === worksheet) void vscode.commands.executeCommand('connectorCertification.openWorksheet');
  });
}
