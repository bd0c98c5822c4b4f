import * as l10n from '@vscode/l10n';
import type { Submission } from '../../snapshot';
import type { Trouble } from './failure';
import { rawState } from './submissionState';

export const stillRunning = (submission: Submission): Trouble => ({
  code: 'wrong-state',
  cause: l10n.t('The newest submission does not allow another one yet ({state}).', {
    state: rawState(submission),
  }),
  nextStep: l10n.t('Wait until it is over, or cancel it first.'),
});

export const anotherRuns = (conflict: Trouble): Trouble => ({
  ...conflict,
  code: 'wrong-state',
  nextStep: l10n.t('Refresh the status of the offer: a submission may be running already.'),
});

export const wrongState = (submission: Submission): Trouble => ({
  code: 'wrong-state',
  cause: l10n.t('The submission is not in a state that allows this ({state}).', {
    state: rawState(submission),
  }),
  nextStep: l10n.t('Refresh the status of the offer.'),
});

export const notTheNewest = (): Trouble => ({
  code: 'wrong-state',
  cause: l10n.t('Another submission is the newest one by now.'),
  nextStep: l10n.t('Refresh the status of the offer and look at its newest submission.'),
});

export const noSubmission = (): Trouble => ({
  code: 'not-found',
  cause: l10n.t('The service does not know this submission.'),
  nextStep: l10n.t('Refresh the status of the offer.'),
});

export const newestUnknown = (): Trouble => ({
  code: 'service',
  cause: l10n.t('The list of submissions is not whole, so the newest one is not known and nothing was sent.'),
  nextStep: l10n.t('Try again in some minutes, or submit in the portal.'),
});

export const noPackagePage = (): Trouble => ({
  code: 'unsupported',
  cause: l10n.t('The Partner Center API does not show a package page for this offer.'),
  nextStep: l10n.t('Submit the offer in the portal and follow it in guided mode.'),
});

export const unreadable = (): Trouble => ({
  code: 'service',
  cause: l10n.t('The service answered with something that is not a submission.'),
  nextStep: l10n.t('Refresh the status of the offer in some minutes.'),
});
