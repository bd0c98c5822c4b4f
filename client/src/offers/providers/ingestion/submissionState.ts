import type { Submission } from '../../snapshot';

const same = (value: string | undefined, word: string): boolean =>
  value?.toLowerCase() === word.toLowerCase();
const isOneOf = (value: string, ...words: readonly string[]): boolean =>
  words.some(word => same(value, word));

export const isCancelled = ({ state, substate, pending }: Submission): boolean =>
  same(state, 'Cancelled') || same(substate, 'Cancelled') || same(pending?.status, 'Cancelled');

/** Go live was accepted: it is being published, or it is live. */
export const isConfirmed = ({ state, substate, pending }: Submission): boolean =>
  (same(state, 'Published') && isOneOf(substate, 'Publishing', 'InStore')) ||
  (same(pending?.type, 'Promote') && same(pending?.status, 'Running'));

/** The preview exists and waits for Go live. */
export const isReadyToPublish = ({ state, substate, pending }: Submission): boolean =>
  same(state, 'Published') && same(substate, 'ReadyToPublish') && !same(pending?.status, 'Running');

/** Whether the service takes a new submission after this one; words that are not known mean no. */
export function mayBeFollowed(submission: Submission): boolean {
  const { state, substate, pending } = submission;
  if (isCancelled(submission) || same(pending?.status, 'Failed')) return true;
  if (same(pending?.status, 'Running')) return false;
  if (same(state, 'InProgress')) return isOneOf(substate, 'Failed', 'FailedInCertification');
  return same(state, 'Published') && isOneOf(substate, 'ReadyToPublish', 'InStore', 'Published');
}

/** The service's own words, e.g. `Published/ReadyToPublish`. */
export const rawState = ({ state, substate }: Submission): string => `${state}/${substate}`;
