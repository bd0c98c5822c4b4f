import * as vscode from 'vscode';
import { confirm } from '../../ui/confirm';
import { partnerCenterSettings } from '../../views/offers/settings';
import type { OfferCommand } from './command';

/** Deletes everything that is kept in the secret storage: package links, OAuth secrets, the secret of the application. */
export const forgetSecrets: OfferCommand = {
  failure: () => vscode.l10n.t('The secrets could not be deleted'),
  async run({ offers }) {
    const forget = vscode.l10n.t('Delete Secrets');
    const chosen = await confirm(
      vscode.l10n.t('Delete all secrets that are kept for offers?'),
      vscode.l10n.t(
        'The links of packages, the OAuth secrets and the secret of the application for the Partner Center API are deleted from this machine; nothing changes in Partner Center or in Azure.',
      ),
      forget,
    );
    if (chosen !== forget) return;
    for (const { id } of [...offers.followed(), ...offers.left()]) await offers.secrets.wipe(id);
    const { tenant, clientId } = partnerCenterSettings();
    await offers.secrets.forgetApplication(tenant, clientId);
    void vscode.window.showInformationMessage(vscode.l10n.t('All secrets of offers are deleted.'));
  },
};
