import * as vscode from 'vscode';
import { chooseField } from '../../ui/offers/chooseField';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { copyValue } from '../../ui/offers/copyField';
import { editField as edit } from '../../ui/offers/editField';
import type { OfferCommand } from './command';

/** Copies the value of a field for Partner Center; asks for it when there is none. */
export const copyField: OfferCommand = {
  failure: () => vscode.l10n.t('The field could not be copied'),
  async run(context) {
    const offer = await chooseOffer(context);
    const field = offer && (await chooseField(offer, fieldTarget(context.target)));
    if (!field) return;
    const told = await copyValue(context, offer, field);
    if (told === undefined) return edit(offer, field.id, context);
    vscode.window.setStatusBarMessage(told, 5_000);
  },
};

/** The row of the package stands for its link. */
const fieldTarget = (target: Parameters<typeof chooseField>[1]) =>
  target?.about.kind === 'package'
    ? { ...target, about: { kind: 'field', field: 'packageLink' } as const }
    : target;
