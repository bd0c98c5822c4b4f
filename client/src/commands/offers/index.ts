import { showFailure } from '../../ui/errors';
import { targetOf } from '../../views/offers/node';
import type { Services } from '..';
import { accountChecklist } from './accountChecklist';
import { cancelSubmission } from './cancelSubmission';
import { clearReport } from './clearReport';
import type { OfferCommand } from './command';
import { copyField } from './copyField';
import { editField } from './editField';
import { followOffer } from './followOffer';
import { forgetSecrets } from './forgetSecrets';
import { goLive } from './goLive';
import type { OfferCommandId } from './ids';
import { markPageComplete } from './markPageComplete';
import { openPortal } from './openPortal';
import { openWorksheet } from './openWorksheet';
import { pasteReport } from './pasteReport';
import { recordStatus } from './recordStatus';
import { refreshOffer } from './refreshOffer';
import { removeOffer } from './removeOffer';
import { resubmitOffer } from './resubmitOffer';
import { saveDraft } from './saveDraft';
import { setPackageLink } from './setPackageLink';
import { setUpPartnerCenter } from './setUpPartnerCenter';
import { startUpdate } from './startUpdate';
import { submitOffer } from './submitOffer';
import { testChecklist } from './testChecklist';

const commands: Readonly<Record<OfferCommandId, OfferCommand>> = {
  accountChecklist,
  cancelSubmission,
  clearReport,
  copyField,
  editField,
  followOffer,
  forgetSecrets,
  goLive,
  markPageComplete,
  openPortal,
  openWorksheet,
  pasteReport,
  recordStatus,
  refreshOffer,
  removeOffer,
  resubmitOffer,
  saveDraft,
  setPackageLink,
  setUpPartnerCenter,
  startUpdate,
  submitOffer,
  testChecklist,
};

/** Runs a command of offers on a row of the Offers view, or on an offer that the person chooses. */
export async function runOfferCommand(
  id: OfferCommandId,
  services: Services,
  argument: unknown,
): Promise<void> {
  const { failure, run } = commands[id];
  try {
    const side = await services.offers.load();
    await run({ ...side, services, target: targetOf(argument), argument });
  } catch (error) {
    await showFailure(failure(), error, services.log);
  }
}
