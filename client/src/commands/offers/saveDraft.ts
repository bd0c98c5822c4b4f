import * as vscode from 'vscode';
import { confirm } from '../../ui/confirm';
import { ExplainedError, valueOf } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { differences, draftOf, noDraft, readDraftOf, saveDraftOf } from '../../ui/offers/draft';
import { withProgress } from '../../ui/progress';
import type { OfferCommand } from './command';

/** Writes the fields of the worksheet and the package link into the draft in Partner Center, where an API knows it. */
export const saveDraft: OfferCommand = {
  failure: () => vscode.l10n.t('The draft could not be saved'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const { offers } = context;
    const { ref, provider: kind } = offer.state.offer;
    if (!ref) throw new ExplainedError(noDraft());
    const draft = await draftOf(offer, offers);
    const base = await withProgress(vscode.l10n.t('Reading the draft of {0} …', offer.name), async signal =>
      readDraftOf(valueOf(await offers.connect(kind, signal)), ref, signal),
    );
    const changes = differences(offer, draft, base);
    if (changes.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The draft has these values already.'));
      return;
    }
    const save = vscode.l10n.t('Save Draft');
    const chosen = await confirm(
      vscode.l10n.t('Save these fields into the draft of {0}?', offer.name),
      changes.join('\n'),
      save,
    );
    if (chosen !== save) return;
    await withProgress(vscode.l10n.t('Saving the draft of {0} …', offer.name), async signal =>
      saveDraftOf(valueOf(await offers.connect(kind, signal)), ref, draft, base, signal),
    );
  },
};
