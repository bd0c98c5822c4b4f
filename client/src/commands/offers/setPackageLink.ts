import * as vscode from 'vscode';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { givePackageLink } from '../../ui/offers/packageLink';
import type { OfferCommand } from './command';

/** Takes the link of a package that was uploaded already. */
export const setPackageLink: OfferCommand = {
  failure: () => vscode.l10n.t('The link of the package could not be kept'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (offer) await givePackageLink(offer, context);
  },
};
