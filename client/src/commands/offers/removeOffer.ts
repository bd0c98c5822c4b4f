import * as vscode from 'vscode';
import { confirm } from '../../ui/confirm';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import type { OfferCommand } from './command';

/** Stops following an offer and forgets its secrets. */
export const removeOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The offer could not be removed'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const remove = vscode.l10n.t('Stop Following');
    const chosen = await confirm(
      vscode.l10n.t('Stop following {0}?', offer.name),
      vscode.l10n.t(
        'Nothing changes in Partner Center. The package link and the OAuth secret kept for it are deleted; its history stays on this machine and can be followed again.',
      ),
      remove,
    );
    if (chosen !== remove) return;
    await offer.journal.append({ kind: 'unfollowed' });
    await context.offers.secrets.wipe(offer.id);
  },
};
