import * as vscode from 'vscode';
import { accountItems } from '../../offers/model';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { accountText } from '../../views/offers/texts';
import type { OfferCommand } from './command';

/** Ticks off what Microsoft wants of the account before the first offer. */
export const accountChecklist: OfferCommand = {
  failure: () => vscode.l10n.t('The account checklist could not be kept'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const chosen = await vscode.window.showQuickPick(
      accountItems.map(item => ({
        label: accountText(item),
        picked: offer.state.account[item]?.value === true,
        item,
      })),
      {
        title: vscode.l10n.t('Account of {0}', offer.name),
        placeHolder: vscode.l10n.t('Tick what is done in Partner Center and in Entra ID'),
        canPickMany: true,
        ignoreFocusOut: true,
      },
    );
    if (!chosen) return;
    for (const item of accountItems) {
      const done = chosen.some(entry => entry.item === item);
      if (done !== (offer.state.account[item]?.value === true))
        await offer.journal.append({ kind: 'account', item, done });
    }
  },
};
