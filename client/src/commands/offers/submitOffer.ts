import * as vscode from 'vscode';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { submit } from '../../ui/offers/submit';
import type { OfferCommand } from './command';

/** Submits the draft to certification, or takes down that the person did. */
export const submitOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The offer could not be submitted'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (offer) await submit(offer, context);
  },
};
