import * as vscode from 'vscode';
import type { OfferContext } from '../../commands/offers/command';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { actionText } from '../../views/offers/texts';
import { confirm } from '../confirm';
import { valueOf } from '../errors';
import { withProgress } from '../progress';
import { actInPortal, actThroughApi, consequences, questionOf } from './act';
import { differences, draftOf, readDraftOf, saveDraftOf } from './draft';
import { obstacles } from './obstacles';

/** Asks what is to be submitted and whether, then submits once: through the API, or the person in the portal. */
export async function submit(
  offer: FollowedOffer,
  { offers, reports, services }: Pick<OfferContext, 'offers' | 'reports' | 'services'>,
): Promise<void> {
  const doubts = obstacles(offer, reports, services);
  if (offer.state.offer.provider === 'guided') return actInPortal('submit', offer, doubts);
  const isSaved = vscode.l10n.t('Submit');
  const save = vscode.l10n.t('Save Draft and Submit');
  const changes = await changesOf(offer, offers);
  const chosen = await confirm(
    questionOf(actionText('submit'), offer),
    [consequences.submit(), ...doubts, ...changes].join('\n'),
    ...(changes.length > 0 ? [save] : []),
    isSaved,
  );
  if (chosen === undefined) return;
  if (chosen === save) await saveNow(offer, offers);
  const notes = offer.files?.fields.certificationNotes;
  await actThroughApi('submit', offer, offers, notes === undefined ? {} : { certificationNotes: notes });
}

/** What saving would change of the draft. Whether the draft can be read at all is told here, before anything is done. */
async function changesOf(offer: FollowedOffer, offers: Offers): Promise<readonly string[]> {
  const { ref, provider: kind } = offer.state.offer;
  const draft = await draftOf(offer, offers);
  if (!ref) return [];
  const base = await withProgress(vscode.l10n.t('Reading the draft of {0} …', offer.name), async signal =>
    readDraftOf(valueOf(await offers.connect(kind, signal)), ref, signal),
  );
  return differences(offer, draft, base);
}

async function saveNow(offer: FollowedOffer, offers: Offers): Promise<void> {
  const { ref, provider: kind } = offer.state.offer;
  const draft = await draftOf(offer, offers);
  if (!ref) return;
  await withProgress(vscode.l10n.t('Saving the draft of {0} …', offer.name), async signal => {
    const provider = valueOf(await offers.connect(kind, signal));
    const base = await readDraftOf(provider, ref, signal);
    await saveDraftOf(provider, ref, draft, base, signal);
  });
}
