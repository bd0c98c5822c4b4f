import * as vscode from 'vscode';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { openPortalOf } from '../../ui/offers/portal';
import type { OfferCommand } from './command';

/** Opens Partner Center in the browser. */
export const openPortal: OfferCommand = {
  failure: () => vscode.l10n.t('Partner Center could not be opened'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (offer) await openPortalOf(offer);
  },
};
