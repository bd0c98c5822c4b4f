import { DateTime } from 'luxon';
import { zone } from '../../client/src/offers/calendar';
import type { JournalFile } from '../../client/src/offers/journal';
import type { Happening, JournalEvent, Offer } from '../../client/src/offers/model';
import type { Instant, Snapshot, Submission } from '../../client/src/offers/snapshot';
import { fold, type OfferState } from '../../client/src/offers/state';

/** A time of a wall clock in Pacific time, e.g. `2026-09-03 15:00`, as an instant. */
export const pt = (wallClock: string): Instant => {
  const time = DateTime.fromSQL(wallClock, { zone });
  if (!time.isValid) throw new RangeError(wallClock);
  return time.toUTC().toISO();
};

/** An instant as a wall clock in Pacific time shows it, with the day of the week: `Tue 2026-09-08 15:00`. */
export const clock = (at: Instant): string => DateTime.fromISO(at, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');

export const offer: Offer = { id: 'contoso', name: 'Contoso Weather', provider: 'guided' };

export const linked: Offer = {
  ...offer,
  provider: 'ingestion',
  ref: { id: 'product-1', name: 'Contoso Weather' },
};

/** Events in their order, each with the time at which it was written. */
export const events = (...happenings: readonly (readonly [Instant, Happening])[]): readonly JournalEvent[] =>
  happenings.map(([at, happening], index) => ({ id: `event-${index}`, at, ...happening }));

/** The state after some happenings; the offer is followed from the start. */
export function stateAfter(
  followed: Offer,
  ...happenings: readonly (readonly [Instant, Happening])[]
): OfferState {
  const state = fold(
    events(['2026-01-01T00:00:00.000Z', { kind: 'followed', offer: followed }], ...happenings),
  );
  if (state === undefined) throw new Error('The journal names no offer.');
  return state;
}

/** What an API says, with the pair of state and substate written as `Published/ReadyToPublish`. */
export function snapshot(at: Instant, pair: string, more: Partial<Snapshot & Submission> = {}): Snapshot {
  const [state = '', substate = ''] = pair.split('/');
  const { id = '1152921505695125040', releaseNumber = 4, pending, target, publishedAt, ...parts } = more;
  return {
    source: 'api',
    ...parts,
    at,
    submission: {
      id,
      releaseNumber,
      state,
      substate,
      ...(pending && { pending }),
      ...(target && { target }),
      ...(publishedAt && { publishedAt }),
    },
  };
}

/** A file in memory. */
export function memoryFile(initial = ''): JournalFile & { readonly text: () => string } {
  let content = initial;
  return {
    read: () => Promise.resolve(content),
    append: text => {
      content += text;
      return Promise.resolve();
    },
    text: () => content,
  };
}

/** Ids in their order: `id-1`, `id-2`, … */
export function counter(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}
