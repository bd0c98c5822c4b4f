import * as vscode from 'vscode';
import { setUpAccount } from '../../ui/offers/account';
import type { OfferCommand } from './command';

/** Sets up how Partner Center's API is reached, and asks it whether it answers. */
export const setUpPartnerCenter: OfferCommand = {
  failure: () => vscode.l10n.t('The Partner Center API could not be set up'),
  async run({ offers }) {
    const name = await setUpAccount(offers);
    if (name !== undefined)
      void vscode.window.showInformationMessage(vscode.l10n.t('Partner Center answers to {0}.', name));
  },
};
