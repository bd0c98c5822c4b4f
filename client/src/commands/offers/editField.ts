import * as vscode from 'vscode';
import { chooseField } from '../../ui/offers/chooseField';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { editField as edit } from '../../ui/offers/editField';
import type { OfferCommand } from './command';

/** Changes a field of the offer in certification.json, or a secret in the secret storage. */
export const editField: OfferCommand = {
  failure: () => vscode.l10n.t('The field could not be changed'),
  async run(context) {
    const offer = await chooseOffer(context);
    const field = offer && (await chooseField(offer, context.target));
    if (field) await edit(offer, field.id, context);
  },
};
