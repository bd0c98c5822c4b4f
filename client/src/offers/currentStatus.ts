import type { Calendar } from './calendar';
import { rolloutEstimates, signOffEstimate } from './estimates';
import type { Status, StatusId } from './model';
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
  if (status === undefined) return { id: 'not-created', raw: '', source: 'you', at: now, derived: true };
  const marks = state.rounds.at(-1)?.marks;
  if (status.id === 'preview' && marks?.preview) {
    const { earliest } = signOffEstimate(days, marks.preview.at);
    return isPast(earliest, now) ? { ...status, id: 'sign-off-expired', derived: true } : status;
  }
  if (status.id === 'live' && marks?.confirmed) {
    const slowest = rolloutEstimates(days, marks.confirmed.at).at(-1);
    return slowest && !isPast(slowest.latest, now) ? { ...status, id: 'rolling-out', derived: true } : status;
  }
  return status;
}

const isPast = (at: Instant, now: Instant): boolean => Date.parse(at) < Date.parse(now);
