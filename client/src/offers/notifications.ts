import * as l10n from '@vscode/l10n';
import { linkDays } from '../../../server/src/vocabulary/linkDays';
import { addBusinessHours, type Calendar } from './calendar';
import { currentStatus, isInReview, isOver, type CurrentStatus } from './currentStatus';
import { needsPackage } from './deadlines';
import type { Happening } from './model';
import { linkState } from './packageLink';
import { reviewOf, signOffOf } from './roundEstimates';
import type { Instant } from './snapshot';
import type { OfferState } from './state';

/** Something the person has to know now, because they have to act. */
export interface Notification {
  /** What it is about, for the buttons that the editor offers with it. */
  readonly about: 'attention' | 'sign-off' | 'package-link' | 'report' | 'open-step';
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

export interface DueNotifications {
  readonly show: readonly Notification[];
  /** To be journalled before anything is shown, so that nothing is shown twice; `undefined` when nothing is due. */
  readonly happening: Happening | undefined;
}

/** One reason to notify at several degrees, the mildest first: only the strongest that is due is shown. */
type Ladder = readonly Rung[];

interface Rung extends Notification {
  readonly key: string;
  readonly isDue: boolean;
}

/** What has to be shown now: each thing once, and nothing that the person reported themselves. */
export function dueNotifications(state: OfferState, now: Instant, days: Calendar): DueNotifications {
  const status = currentStatus(state, now, days);
  const ladders = [
    attention(state, status),
    signOff(state, status, now, days),
    packageLink(state, status, now),
    report(state, status, now, days),
    ...openSteps(state, now),
  ];
  const due = ladders.map(ladder => ladder.filter(rung => rung.isDue));
  const keys = due.flat().flatMap(({ key }) => (state.notified.has(key) ? [] : [key]));
  const strongest = due
    .map(rungs => rungs.at(-1))
    .filter(rung => rung !== undefined && keys.includes(rung.key));
  return {
    show: strongest.flatMap(rung =>
      rung ? [{ about: rung.about, severity: rung.severity, message: rung.message }] : [],
    ),
    happening: keys.length > 0 ? { kind: 'notified', keys } : undefined,
  };
}

/** How long a step may take before somebody has to ask how it ended. */
const patience = 10 * 60_000;

const roundNumber = (state: OfferState): number => state.rounds.at(-1)?.number ?? 0;

function attention(state: OfferState, { id, source }: CurrentStatus): Ladder {
  return [
    {
      key: `attention:${roundNumber(state)}`,
      isDue: id === 'attention' && source !== 'you',
      about: 'attention',
      severity: 'warning',
      message: l10n.t(
        '{offer} needs attention: read why on the Product overview, mend it and submit again.',
        {
          offer: state.offer.name,
        },
      ),
    },
  ];
}

function signOff(state: OfferState, { id, source }: CurrentStatus, now: Instant, days: Calendar): Ladder {
  const round = state.rounds.at(-1);
  const estimate = signOffOf(days, round);
  if (estimate === undefined || round?.marks.preview === undefined) return [];
  if (id !== 'preview' && id !== 'sign-off-expired') return [];
  const values = { offer: state.offer.name };
  const key = `sign-off:${round.number}`;
  return [
    {
      key: `${key}:ready`,
      isDue: source !== 'you',
      about: 'sign-off',
      severity: 'info',
      message: l10n.t(
        'The preview of {offer} is ready: test it and go live within two business days.',
        values,
      ),
    },
    {
      key: `${key}:day`,
      isDue: isOver(addBusinessHours(days, round.marks.preview.at, 24), now),
      about: 'sign-off',
      severity: 'warning',
      message: l10n.t(
        '{offer} has to go live within one business day, or it may have to be submitted again.',
        values,
      ),
    },
    {
      key: `${key}:over`,
      isDue: isOver(estimate.earliest, now),
      about: 'sign-off',
      severity: 'warning',
      message: l10n.t('The two business days to confirm {offer} are over: try Go live at once.', values),
    },
  ];
}

function packageLink(state: OfferState, status: CurrentStatus, now: Instant): Ladder {
  if (state.package === undefined || !needsPackage(state, status)) return [];
  const { sha256, linkExpires } = state.package.value;
  const worth = linkState(linkExpires, now);
  const key = `package-link:${sha256.slice(0, 12)}:${linkExpires}`;
  const about = 'package-link';
  const severity = 'warning';
  return [
    {
      key: `${key}:short`,
      isDue: worth !== 'good',
      about,
      severity,
      message: l10n.t('The package link of {offer} expires in less than {days} days: renew it.', {
        offer: state.offer.name,
        days: linkDays.wanted,
      }),
    },
    {
      key: `${key}:refused`,
      isDue: worth === 'refused' || worth === 'expired',
      about,
      severity,
      message: l10n.t(
        'The package link of {offer} works for less than {days} days: Microsoft refuses it, renew it.',
        {
          offer: state.offer.name,
          days: linkDays.least,
        },
      ),
    },
    {
      key: `${key}:expired`,
      isDue: worth === 'expired',
      about,
      severity,
      message: l10n.t('The package link of {offer} has expired: renew it and save the draft again.', {
        offer: state.offer.name,
      }),
    },
  ];
}

/** Nobody but the person can look at the portal; when a service reads it, only a late report is worth a word. */
function report(state: OfferState, status: CurrentStatus, now: Instant, days: Calendar): Ladder {
  const estimate = reviewOf(days, state.rounds.at(-1));
  if (estimate === undefined || !isInReview(state, status)) return [];
  const key = `report:${roundNumber(state)}`;
  const isGuided = state.offer.provider === 'guided';
  const values = { offer: state.offer.name };
  return [
    {
      key: `${key}:look`,
      isDue: isGuided && isOver(estimate.earliest, now) && !isOver(estimate.earliest, status.at),
      about: 'report',
      severity: 'info',
      message: l10n.t(
        'The certification report of {offer} may be there: look at the Product overview.',
        values,
      ),
    },
    {
      key: `${key}:late`,
      isDue: isOver(estimate.latest, now),
      about: 'report',
      severity: 'warning',
      message: l10n.t(
        'The certification report of {offer} is late: look at the Product overview, or ask Microsoft.',
        values,
      ),
    },
  ];
}

const openSteps = (state: OfferState, now: Instant): readonly Ladder[] =>
  state.open.map(intent => [
    {
      key: `open-step:${intent.id}`,
      isDue: Date.parse(now) - Date.parse(intent.at) > patience,
      about: 'open-step',
      severity: 'warning',
      message: l10n.t('Nobody knows yet whether the last step of {offer} was done: read its status first.', {
        offer: state.offer.name,
      }),
    },
  ]);
