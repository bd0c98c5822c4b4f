import * as vscode from 'vscode';
import { pageIds } from '../../offers/model';
import { reported } from '../../offers/providers/guided';
import type { WorksheetPage } from '../../offers/worksheet';
import { ExplainedError } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { copyValue } from '../../ui/offers/copyField';
import { editField } from '../../ui/offers/editField';
import { openPortalOf } from '../../ui/offers/portal';
import { showWorksheetPage } from '../../ui/offers/worksheetPage';
import { noFolder } from '../../views/offers/connectorFiles';
import { offerTarget, type OfferTarget } from '../../views/offers/node';
import type { FollowedOffer } from '../../views/offers/offers';
import { worksheetOf } from '../../views/offers/worksheetOf';
import type { OfferCommand, OfferContext } from './command';

/** Walks the pages of Partner Center in their order: what to paste where, and a tick when it is done. */
export const openWorksheet: OfferCommand = {
  failure: () => vscode.l10n.t('The worksheet could not be shown'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const pages = worksheetOf(offer);
    if (pages.length === 0) throw new ExplainedError(noFolder());
    await walk(context, offer.id, firstPage(pages, offer, context.target));
  },
};

/** The page that the command is called on, else the first that is not done. */
function firstPage(
  pages: readonly WorksheetPage[],
  { state }: FollowedOffer,
  target: OfferTarget | undefined,
): number {
  const about = target?.about;
  const named = pages.findIndex(({ id }) => about?.kind === 'stage' && about.stage === id);
  if (named >= 0) return named;
  if (state.status === undefined) return 0;
  const open = pageIds.find(page => state.pages[page]?.value !== 'Complete');
  return Math.max(
    0,
    pages.findIndex(({ id }) => id === (open ?? 'review')),
  );
}

async function walk(context: OfferContext, id: string, start: number): Promise<void> {
  for (let index = start; ;) {
    const offer = context.offers.find(id);
    const pages = offer ? worksheetOf(offer) : [];
    const page = pages[index];
    if (!offer || !page) return;
    const move = await showWorksheetPage({
      offer,
      page,
      index,
      total: pages.length,
      copy: (field, value) => copyValue(context, offer, field, value),
    });
    switch (move?.kind) {
      case undefined:
        return;
      case 'submit':
        await vscode.commands.executeCommand('connectorCertification.submitOffer', offerTarget(id));
        return;
      case 'edit':
        await editField(offer, move.field, context);
        await context.offers.learn(id);
        break;
      case 'portal':
        await openPortalOf(offer);
        break;
      case 'done':
        await tick(offer, page);
        index += 1;
        break;
      case 'next':
        index += 1;
        break;
      case 'back':
        index -= 1;
        break;
    }
  }
}

async function tick({ journal, state }: FollowedOffer, { id }: WorksheetPage): Promise<void> {
  if (id === 'offer' && state.status === undefined) await journal.append(reported({ word: 'Draft' }));
  const page = pageIds.find(known => known === id);
  if (page) await journal.append({ kind: 'page', page, status: 'Complete' });
}
