import * as vscode from 'vscode';
import { currentStatus } from '../../offers/currentStatus';
import { pageIds } from '../../offers/model';
import { stageTexts } from '../../offers/stageTable';
import { ExplainedError } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { offerTarget } from '../../views/offers/node';
import { statusText } from '../../views/offers/texts';
import type { OfferCommand } from './command';

/** Begins a new version of a live offer: the pages that change are open again, and the worksheet leads through them. */
export const startUpdate: OfferCommand = {
  failure: () => vscode.l10n.t('The update could not be begun'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const status = currentStatus(offer.state, offer.now, context.offers.calendar());
    if (status.id !== 'live' && status.id !== 'rolling-out')
      throw new ExplainedError(notLive(offer.name, statusText(status)));
    const texts = stageTexts();
    const chosen = await vscode.window.showQuickPick(
      pageIds.map(page => ({ label: texts[page].title, page, picked: page === 'packages' })),
      {
        title: vscode.l10n.t('Update of {0}', offer.name),
        placeHolder: vscode.l10n.t('What changes? Select Update beside it on the Product overview.'),
        canPickMany: true,
        ignoreFocusOut: true,
      },
    );
    if (!chosen || chosen.length === 0) return;
    for (const { page } of chosen) await offer.journal.append({ kind: 'page', page, status: 'Incomplete' });
    await vscode.commands.executeCommand('connectorCertification.openWorksheet', {
      ...offerTarget(offer.id),
      about: { kind: 'stage', stage: chosen[0]?.page, page: '' },
    });
  },
};

const notLive = (name: string, status: string) => ({
  code: 'not-live',
  message: vscode.l10n.t('{0} cannot be updated now.', name),
  cause: vscode.l10n.t('Only a live offer is updated, and this one is: {0}.', status),
  nextStep: vscode.l10n.t('Change the draft and submit it instead, or record the status first.'),
});
