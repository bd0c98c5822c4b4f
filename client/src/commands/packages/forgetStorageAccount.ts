import * as vscode from 'vscode';
import { ExplainedError } from '../../ui/errors';
import type { PackageCommand } from './command';

/** Forgets a storage account and its key. Packages and links that are there stay. */
export const forgetStorageAccount: PackageCommand = {
  failure: () => vscode.l10n.t('The storage account could not be forgotten'),
  async run({ accounts }) {
    const known = accounts.known();
    if (known.length === 0) throw new ExplainedError(noAccount());
    const chosen = await vscode.window.showQuickPick(
      known.map(account => ({ label: account.name, description: account.endpoint, account })),
      {
        placeHolder: vscode.l10n.t('Which account and key should be forgotten? Its packages and links stay.'),
      },
    );
    if (!chosen) return;
    await accounts.forget(chosen.account);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The storage account {0} and its key are forgotten.', chosen.account.name),
    );
  },
};

const noAccount = () => ({
  code: 'no-account',
  message: vscode.l10n.t('No storage account is remembered.'),
  cause: '',
  nextStep: vscode.l10n.t('One is remembered when a package was uploaded to it.'),
});
