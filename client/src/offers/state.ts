import { statusOfSnapshot } from './apiStatus';
import type { PackageState } from './fields';
import type { AccountItem, Action, JournalEvent, Offer, PageId, PageStatus, Status, StatusId } from './model';
import { statusOfReport } from './portalStatus';
import type { SubmissionRef } from './providers/provider';
import type { ReportItem } from './report/parseReport';
import { advance, mark, submitted, type Mark, type Round } from './rounds';
import type { Instant, Snapshot, Source } from './snapshot';

/** All that is known of an offer: what its journal adds up to. */
export interface OfferState {
  readonly offer: Offer;
  /** False once nobody wants to follow it any more. */
  readonly followed: boolean;
  readonly account: Readonly<Partial<Record<AccountItem, Noted<boolean>>>>;
  readonly pages: Readonly<Partial<Record<PageId, Noted<PageStatus>>>>;
  /** The pages of a live offer that were opened for an update which is not submitted yet. */
  readonly updating: ReadonlySet<PageId>;
  readonly package?: Noted<PackageState> | undefined;
  readonly status?: Status;
  /** What a provider read last. */
  readonly snapshot?: Snapshot;
  /** All submissions, the newest last. */
  readonly rounds: readonly Round[];
  /** Steps that were begun and of which nobody knows how they ended. The status must be read before anything else. */
  readonly open: readonly Intent[];
  readonly tests: Readonly<Record<string, Test>>;
  /** The report that was pasted last. */
  readonly report?: Noted<readonly ReportItem[]>;
  /** What the person was told already. */
  readonly notified: ReadonlySet<string>;
}

export interface Noted<T> {
  readonly value: T;
  readonly at: Instant;
}

export interface Intent {
  readonly id: string;
  readonly action: Action;
  readonly source: Source;
  readonly at: Instant;
  readonly before?: SubmissionRef;
}

export interface Test {
  readonly passed: boolean;
  readonly at: Instant;
  /** The round whose preview was tested. */
  readonly round: number;
  readonly note?: string;
}

/**
 * Adds up a journal; `undefined` when it does not name an offer and there is no name to fall back on.
 * @param unnamed the offer when the line that names it is damaged: what happened to it must not be lost with its name
 */
export function fold(events: readonly JournalEvent[], unnamed?: Offer): OfferState | undefined {
  const first =
    events.find(event => event.kind === 'followed')?.offer ?? (events.length > 0 ? unnamed : undefined);
  if (first === undefined) return undefined;
  return events.reduce(apply, {
    offer: first,
    followed: true,
    account: {},
    pages: {},
    updating: new Set<PageId>(),
    rounds: [],
    open: [],
    tests: {},
    notified: new Set<string>(),
  });
}

/** The state after one more event. */
export function apply(state: OfferState, event: JournalEvent): OfferState {
  const { at } = event;
  switch (event.kind) {
    case 'followed':
      return { ...state, offer: event.offer, followed: true };
    case 'unfollowed':
      return { ...state, followed: false };
    case 'account':
      return { ...state, account: { ...state.account, [event.item]: { value: event.done, at } } };
    case 'page':
      return paged(state, event.page, { value: event.status, at });
    case 'package':
      return { ...state, package: { value: event.package, at } };
    case 'unlinked':
      return { ...state, package: undefined };
    case 'reported':
      return withStatus(state, statusOfReport(event, at, event.since));
    case 'read':
      return {
        ...withStatus(state, statusOfSnapshot(event.snapshot), event.snapshot),
        snapshot: event.snapshot,
      };
    case 'checked':
      return checked(state, at);
    case 'intended':
      return { ...state, open: [...state.open, intentOf(event)] };
    case 'settled':
      return settle(state, event);
    case 'acted':
      return acted(state, event.action, { at: event.when ?? at, source: 'you', exact: true }, at);
    case 'tested':
      return { ...state, tests: { ...state.tests, [event.operation]: testOf(state, event) } };
    case 'notified':
      return { ...state, notified: new Set([...state.notified, ...event.keys]) };
    case 'report':
      return { ...state, report: { value: event.items, at } };
  }
}

/** A page that is there belongs to an offer that is there: at least its draft exists. Of a live offer it is an update. */
function paged(state: OfferState, page: PageId, noted: Noted<PageStatus>): OfferState {
  const { status = { id: 'draft', raw: '', source: 'you', at: noted.at }, pages, updating } = state;
  const isUpdate = status.id === 'live' && noted.value !== 'Complete';
  return {
    ...state,
    status,
    pages: { ...pages, [page]: noted },
    updating: isUpdate ? new Set([...updating, page]) : updating,
  };
}

const withStatus = (state: OfferState, status: Status, snapshot?: Snapshot): OfferState => ({
  ...withRounds(state, advance(state.rounds, status, snapshot)),
  status,
});

/** A new submission holds what was updated before it. */
const withRounds = (state: OfferState, rounds: readonly Round[]): OfferState => ({
  ...state,
  rounds,
  updating: rounds.length > state.rounds.length ? new Set() : state.updating,
});

/** The same words, heard again. */
function checked(state: OfferState, at: Instant): OfferState {
  const { status, snapshot } = state;
  if (snapshot === undefined || status?.source !== snapshot.source) return state;
  return { ...state, status: { ...status, at }, snapshot: { ...snapshot, at } };
}

type EventOf<Kind extends JournalEvent['kind']> = Extract<JournalEvent, { kind: Kind }>;

const intentOf = ({ id, at, action, source, before }: EventOf<'intended'>): Intent => ({
  id,
  action,
  source,
  at,
  ...(before && { before }),
});

const testOf = (state: OfferState, { passed, at, note }: EventOf<'tested'>): Test => ({
  passed,
  at,
  round: state.rounds.at(-1)?.number ?? 0,
  ...(note && { note }),
});

function settle(state: OfferState, { intent: id, result, submission }: EventOf<'settled'>): OfferState {
  const intent = state.open.find(open => open.id === id);
  if (intent === undefined || result === 'unknown') return state;
  const closed = { ...state, open: state.open.filter(open => open.id !== id) };
  if (result !== 'done') return closed;
  const { at, source, action } = intent;
  return acted(closed, action, { at, source, exact: true }, at, submission);
}

/** The state after a step at `when`, known `at`; a status read after that, which shows the step, tells more and stays. */
function acted(
  state: OfferState,
  action: Action,
  when: Mark,
  at: Instant,
  submission?: SubmissionRef,
): OfferState {
  const { becomes, shows } = effects[action];
  const isOutrun = state.status !== undefined && state.status.at > at && shows.includes(state.status.id);
  const status: Status = { id: becomes, raw: '', source: when.source, at, since: when.at };
  const rounds =
    action === 'submit'
      ? submitted(state.rounds, when, submission)
      : mark(state.rounds, action === 'goLive' ? 'confirmed' : 'cancelled', when);
  return { ...withRounds(state, rounds), status: isOutrun ? state.status : status };
}

/** What each step makes of an offer, and the statuses that can only be read after it. */
const effects: Readonly<Record<Action, { readonly becomes: StatusId; readonly shows: readonly StatusId[] }>> =
  {
    submit: {
      becomes: 'in-progress',
      shows: ['submitting', 'validating', 'in-progress', 'certification', 'creating-preview'],
    },
    cancel: { becomes: 'draft', shows: ['draft'] },
    goLive: { becomes: 'publishing', shows: ['publishing', 'live'] },
  };
