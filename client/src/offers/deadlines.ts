import * as l10n from '@vscode/l10n';
import { linkDays } from '../../../server/src/vocabulary/linkDays';
import type { Calendar } from './calendar';
import { currentStatus, isInReview, isUpdating, type CurrentStatus } from './currentStatus';
import type { Deadline } from './model';
import { daysBefore } from './packageLink';
import { reviewOf, rolloutOf, signOffOf } from './roundEstimates';
import type { Instant } from './snapshot';
import type { OfferState } from './state';

/** What an offer waits for, the soonest first. A deadline that passed stays until the status moves on. */
export function deadlines(state: OfferState, now: Instant, days: Calendar): readonly Deadline[] {
  const status = currentStatus(state, now, days);
  return [
    signOff(state, status, days),
    packageLink(state, status),
    report(state, status, days),
    rollout(state, status, days),
  ]
    .filter(deadline => deadline !== undefined)
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
}

export const nextDeadline = (state: OfferState, now: Instant, days: Calendar): Deadline | undefined =>
  deadlines(state, now, days)[0];

/** Whether Microsoft still has to download the package. */
export const needsPackage = (state: OfferState, status: CurrentStatus): boolean =>
  status.id === 'not-created' ||
  status.id === 'draft' ||
  status.id === 'attention' ||
  isUpdating(state, status) ||
  isInReview(state, status);

function signOff(state: OfferState, { id }: CurrentStatus, days: Calendar): Deadline | undefined {
  const estimate = signOffOf(days, state.rounds.at(-1));
  if (estimate === undefined || (id !== 'preview' && id !== 'sign-off-expired')) return undefined;
  return {
    kind: 'sign-off',
    due: estimate.earliest,
    who: 'you',
    title: l10n.t('Publisher sign-off'),
    nextStep: l10n.t('Test every operation in the preview, then select Go live.'),
    estimate,
  };
}

function packageLink(state: OfferState, status: CurrentStatus): Deadline | undefined {
  if (state.package === undefined || !needsPackage(state, status)) return undefined;
  const isUnderReview = isInReview(state, status);
  return {
    kind: 'package-link',
    due: daysBefore(state.package.value.linkExpires, isUnderReview ? linkDays.least : linkDays.wanted),
    who: 'you',
    title: l10n.t('Package link'),
    nextStep: isUnderReview
      ? l10n.t(
          'Renew the link of the package: Microsoft refuses one that expires in less than {days} days.',
          {
            days: linkDays.least,
          },
        )
      : l10n.t(
          'Renew the link of the package: Microsoft wants it to work for {days} more days at submission.',
          {
            days: linkDays.wanted,
          },
        ),
  };
}

function report(state: OfferState, status: CurrentStatus, days: Calendar): Deadline | undefined {
  const estimate = reviewOf(days, state.rounds.at(-1));
  if (estimate === undefined || !isInReview(state, status)) return undefined;
  return {
    kind: 'report',
    due: estimate.latest,
    who: 'microsoft',
    title: l10n.t('Certification report'),
    nextStep: l10n.t('Look at the Product overview for the certification report.'),
    estimate,
  };
}

function rollout(state: OfferState, { id }: CurrentStatus, days: Calendar): Deadline | undefined {
  const estimate = rolloutOf(days, state.rounds.at(-1)).at(-1);
  const isUnderWay = id === 'publishing' || id === 'rolling-out' || id === 'in-progress';
  if (estimate === undefined || !isUnderWay) return undefined;
  return {
    kind: 'rollout',
    due: estimate.latest,
    who: 'microsoft',
    title: l10n.t('Deployment to all regions'),
    nextStep: l10n.t('Nothing to do: Microsoft contacts you in Partner Center if something is wrong.'),
    estimate,
  };
}
