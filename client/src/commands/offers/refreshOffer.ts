import * as vscode from 'vscode';
import { ExplainedError } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { withProgress } from '../../ui/progress';
import type { OfferCommand } from './command';

/** Reads the status of an offer now. */
export const refreshOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The status could not be read'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    if (offer.state.offer.provider === 'guided') {
      await vscode.commands.executeCommand('connectorCertification.recordStatus', context.target);
      return;
    }
    const { offers } = context;
    await withProgress(vscode.l10n.t('Reading the status of {0} …', offer.name), signal =>
      offers.refresh(offer.id, signal),
    );
    const error = offers.find(offer.id)?.polling?.error;
    if (error) throw new ExplainedError(error);
  },
};
