import * as vscode from 'vscode';
import { pageIds } from '../../offers/model';
import { stageTexts } from '../../offers/stageTable';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { offerTarget } from '../../views/offers/node';
import type { OfferCommand } from './command';

/** Begins a new version of a live offer: the pages that change are open again, and the worksheet leads through them. */
export const startUpdate: OfferCommand = {
  failure: () => vscode.l10n.t('The update could not be begun'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
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
