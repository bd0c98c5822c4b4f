import type { Calendar } from './calendar';
import type { Status, StatusId } from './model';
import { rolloutOf, signOffOf } from './roundEstimates';
import type { Instant } from './snapshot';
import type { OfferState } from './state';

/** Where an offer stands now: what was last said of it, and what the clock has made of it since. */
export type CurrentStatus = Omit<Status, 'id'> & {
  readonly id: StatusId | 'sign-off-expired' | 'rolling-out';
  /** The clock says so, nobody else. */
  readonly derived?: true;
};

/** The status of an offer at a time. */
export function currentStatus(state: OfferState, now: Instant, days: Calendar): CurrentStatus {
  const { status } = state;
  const round = state.rounds.at(-1);
  if (status === undefined) return { id: 'not-created', raw: '', source: 'you', at: now, derived: true };
  if (status.id === 'preview' && isOver(signOffOf(days, round)?.earliest, now)) {
    return { ...status, id: 'sign-off-expired', derived: true };
  }
  const slowest = rolloutOf(days, round).at(-1);
  if (status.id === 'live' && slowest && !isOver(slowest.latest, now)) {
    return { ...status, id: 'rolling-out', derived: true };
  }
  return status;
}

/** Whether a time has come; `undefined` never comes. */
export const isOver = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && Date.parse(at) <= Date.parse(now);

/** Whether Microsoft has the submission and the review is not over. */
export const isInReview = (state: OfferState, { id }: CurrentStatus): boolean => {
  if (id === 'in-progress') return state.rounds.at(-1)?.marks.confirmed === undefined;
  return id === 'submitting' || id === 'validating' || id === 'certification' || id === 'creating-preview';
};

/** Whether a live offer is being changed and the change is not submitted yet. */
export const isUpdating = ({ updating }: OfferState, { id }: CurrentStatus): boolean =>
  updating.size > 0 && (id === 'live' || id === 'rolling-out');
