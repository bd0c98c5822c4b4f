import type { StatusId } from './model';
import type { Instant } from './snapshot';
import type { OfferState } from './state';

/** How often a status is read, in milliseconds. */
export const pace = { fast: 60_000, slow: 15 * 60_000 } as const;

/** For how long after a change it is worth reading often. */
const eagerness = 30 * 60_000;

/** Statuses that only a new act of the person can change: there is nothing to follow. */
const atRest: ReadonlySet<StatusId> = new Set(['not-created', 'draft', 'attention', 'live', 'stopped']);

/** Statuses that may take minutes rather than days. */
const quick: ReadonlySet<StatusId> = new Set([
  'submitting',
  'validating',
  'in-progress',
  'creating-preview',
  'publishing',
]);

/** How long to wait before the status is read again; `undefined` when there is nothing to wait for. */
export function pollInterval(state: OfferState, now: Instant): number | undefined {
  const id = state.status?.id;
  if (state.open.length > 0) return pace.fast;
  if (id === undefined || atRest.has(id) || !state.followed) return undefined;
  if (!quick.has(id)) return pace.slow;
  const { submitted, validated, certified, confirmed } = state.rounds.at(-1)?.marks ?? {};
  const newest = [submitted, validated, certified, confirmed].map(mark => (mark ? Date.parse(mark.at) : 0));
  return Math.abs(Date.parse(now) - Math.max(...newest)) < eagerness ? pace.fast : pace.slow;
}
