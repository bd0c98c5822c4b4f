import * as vscode from 'vscode';
import { pageIds, type PageId } from '../../offers/model';
import { stageTexts } from '../../offers/stageTable';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import type { OfferCommand, OfferContext } from './command';

/** Writes down that Partner Center shows a page as Complete. */
export const markPageComplete: OfferCommand = {
  failure: () => vscode.l10n.t('The page could not be ticked'),
  async run(context) {
    const offer = await chooseOffer(context);
    const page = offer && (pageOf(context) ?? (await choosePage()));
    if (page) await offer.journal.append({ kind: 'page', page, status: 'Complete' });
  },
};

function pageOf({ target }: OfferContext): PageId | undefined {
  const about = target?.about;
  return about?.kind === 'stage' ? pageIds.find(id => id === about.stage) : undefined;
}

async function choosePage(): Promise<PageId | undefined> {
  const texts = stageTexts();
  const chosen = await vscode.window.showQuickPick(
    pageIds.map(page => ({ label: texts[page].title, page })),
    { placeHolder: vscode.l10n.t('Which page shows Complete in Partner Center?') },
  );
  return chosen?.page;
}
