import * as vscode from 'vscode';
import { act } from '../../ui/offers/act';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import type { OfferCommand } from './command';

/** Cancels a submission that is in progress. */
export const cancelSubmission: OfferCommand = {
  failure: () => vscode.l10n.t('The submission could not be cancelled'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (offer) await act('cancel', offer, context.offers);
  },
};
