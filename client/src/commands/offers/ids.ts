/** The commands of offers, as the manifest names them after the prefix. Their code is read when the first of them runs. */
export const offerCommandIds = [
  'accountChecklist',
  'cancelSubmission',
  'clearReport',
  'copyField',
  'editField',
  'followOffer',
  'forgetSecrets',
  'goLive',
  'markPageComplete',
  'openPortal',
  'openWorksheet',
  'pasteReport',
  'recordStatus',
  'refreshOffer',
  'removeOffer',
  'resubmitOffer',
  'saveDraft',
  'setPackageLink',
  'setUpPartnerCenter',
  'startUpdate',
  'submitOffer',
  'testChecklist',
] as const;

export type OfferCommandId = (typeof offerCommandIds)[number];
