import * as vscode from 'vscode';
import { act } from '../../ui/offers/act';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import type { OfferCommand } from './command';

/** Confirms the preview: the connector is published to everybody. */
export const goLive: OfferCommand = {
  failure: () => vscode.l10n.t('Go live could not be confirmed'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (offer) await act('goLive', offer, context.offers);
  },
};
