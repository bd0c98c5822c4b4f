import * as l10n from '@vscode/l10n';
import type { Calendar } from './calendar';
import { currentStatus, isUpdating, type CurrentStatus } from './currentStatus';
import { regionIds, type Estimate, type RegionId } from './estimates';
import { accountItems, pageIds, type Actor, type PageId, type StageId } from './model';
import { regionOf, reviewOf, rolloutOf, signOffOf } from './roundEstimates';
import type { Milestone, Round } from './rounds';
import type { Instant, Source } from './snapshot';
import { attentionStep, portalHome, stageIds, stageTexts } from './stageTable';
import type { OfferState } from './state';

/**
 * One stage of an offer as the tree shows it. `done`: it is known to be over. `active`: it is its turn. `waiting`: it has
 * not come to it. `attention`: it failed or is late. `estimate`: nobody tells, the times are computed.
 */
export interface StageRow {
  readonly id: StageId;
  readonly title: string;
  readonly state: 'done' | 'active' | 'waiting' | 'attention' | 'estimate';
  readonly who: Actor;
  /** When it became so, as far as is known. */
  readonly since?: Instant;
  readonly due?: Instant;
  readonly estimate?: Estimate;
  /** Who says so; absent when nobody said anything. */
  readonly source?: Source;
  /** How old the information is, in seconds. */
  readonly age?: number;
  readonly nextStep?: string;
  /** The source's words when they are not known to the program. */
  readonly unknown?: string;
  /** Where the stage lives in the portal. */
  readonly page: string;
  readonly help: string;
}

/** The stages of an offer now. `offerUrl` is the offer's own page, when the author stored it. */
export function stageRows(
  state: OfferState,
  now: Instant,
  days: Calendar,
  offerUrl?: string,
): readonly StageRow[] {
  const status = currentStatus(state, now, days);
  const current = stageOf(state, status);
  const texts = stageTexts();
  return stageIds.map(id => {
    const { title, who, nextStep, help } = texts[id];
    const rowState = stateOf(id, current, state, status);
    const needsAttention = rowState === 'attention';
    return {
      id,
      title,
      state: rowState,
      who: needsAttention ? 'you' : who,
      ...timesOf(id, rowState, state, days),
      ...originOf(id, rowState, state, status, now),
      ...(rowState === 'active' && { nextStep }),
      ...(needsAttention && { nextStep: attentionStep(id) }),
      ...(rowState === 'active' && status.id === 'unknown' && unknownTexts(status.raw)),
      page: id === 'account' || id === 'offer' ? portalHome : (offerUrl ?? portalHome),
      help,
    };
  });
}

const unknownTexts = (raw: string) => ({
  unknown: raw,
  nextStep: l10n.t('Look at the Product overview: Partner Center says "{status}", which is not known here.', {
    status: raw,
  }),
});

/** The stage whose turn it is. */
function stageOf(state: OfferState, { id, stage }: CurrentStatus): StageId {
  switch (id) {
    case 'not-created':
      return accountItems.every(item => state.account[item]?.value) ? 'offer' : 'account';
    case 'draft':
      return nextPage(state) ?? 'review';
    case 'submitting':
    case 'validating':
      return 'validation';
    case 'certification':
      return 'certification';
    case 'in-progress':
      return state.rounds.at(-1)?.marks.confirmed ? 'publish' : 'certification';
    case 'creating-preview':
      return 'preview';
    case 'preview':
    case 'sign-off-expired':
      return 'signoff';
    case 'publishing':
      return 'publish';
    case 'live':
    case 'rolling-out':
    case 'stopped':
      return 'live';
    case 'attention':
      return stage ?? state.rounds.at(-1)?.failedStage ?? furthest(state.rounds.at(-1));
    case 'unknown':
      return furthest(state.rounds.at(-1));
  }
}

const nextPage = (state: OfferState): PageId | undefined =>
  pageIds.find(page => state.pages[page]?.value !== 'Complete');

/** The stage after the last milestone that was seen. */
function furthest(round: Round | undefined): StageId {
  const marks: Round['marks'] = round?.marks ?? {};
  if (marks.live) return 'live';
  if (marks.confirmed) return 'publish';
  if (marks.preview) return 'signoff';
  if (marks.certified) return 'preview';
  if (marks.validated) return 'certification';
  return marks.submitted ? 'validation' : 'review';
}

function stateOf(id: StageId, current: StageId, state: OfferState, status: CurrentStatus): StageRow['state'] {
  const order = stageIds.indexOf(id) - stageIds.indexOf(current);
  if (regionOfStage(id)) return isDeployed(state.rounds.at(-1)) ? 'estimate' : 'waiting';
  const updated = stateInUpdate(id, state, status);
  if (updated) return updated;
  if (id === 'update') return status.id === 'live' || status.id === 'rolling-out' ? 'active' : 'waiting';
  if (order > 0) return 'waiting';
  if (order < 0) return id === 'validation' && isGuess(current, status) ? 'estimate' : 'done';
  if (current === 'live') return status.id === 'stopped' ? 'attention' : 'done';
  return status.id === 'attention' || status.id === 'sign-off-expired' ? 'attention' : 'active';
}

/** While a live offer is updated, the pages that change and the step that submits them are open again. */
function stateInUpdate(id: StageId, state: OfferState, status: CurrentStatus): StageRow['state'] | undefined {
  if (!isUpdating(state, status)) return undefined;
  const open = [...state.updating].filter(page => state.pages[page]?.value !== 'Complete');
  if (id === 'review') return open.length === 0 ? 'active' : 'waiting';
  return open.some(page => page === id) ? 'active' : undefined;
}

/** "Publish in progress" alone does not tell whether the automated validation is over. */
const isGuess = (current: StageId, status: CurrentStatus): boolean =>
  current === 'certification' && status.id === 'in-progress';

const isDeployed = (round: Round | undefined): boolean =>
  round?.marks.confirmed !== undefined && round.marks.failed === undefined;

/** The milestone with which each stage begins. */
const begins: Readonly<Partial<Record<StageId, Milestone>>> = {
  validation: 'submitted',
  certification: 'validated',
  preview: 'certified',
  signoff: 'preview',
  publish: 'confirmed',
  live: 'live',
};

type Times = Pick<StageRow, 'since' | 'due' | 'estimate'>;

function timesOf(id: StageId, rowState: StageRow['state'], state: OfferState, days: Calendar): Times {
  if (rowState === 'waiting') return {};
  const round = state.rounds.at(-1);
  const milestone = begins[id];
  const since = milestone && round?.marks[milestone]?.at;
  const estimate = rowState === 'done' ? undefined : estimateOf(id, round, days);
  return {
    ...(since && { since }),
    ...(estimate && { estimate }),
    ...(estimate && id === 'signoff' && { due: estimate.earliest }),
  };
}

/** What the clock says of a stage that is not over. */
function estimateOf(id: StageId, round: Round | undefined, days: Calendar): Estimate | undefined {
  if (id === 'certification') return reviewOf(days, round);
  if (id === 'signoff') return signOffOf(days, round);
  if (id === 'publish') return rolloutOf(days, round)[1];
  const region = regionOfStage(id);
  return region && regionOf(days, round, region);
}

const regionOfStage = (id: StageId): RegionId | undefined =>
  regionIds.find(region => id === `region-${region}`);

function originOf(
  id: StageId,
  rowState: StageRow['state'],
  state: OfferState,
  status: CurrentStatus,
  now: Instant,
): Pick<StageRow, 'source' | 'age'> {
  const known = (source: Source, at: Instant) => ({
    source,
    age: Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 1000)),
  });
  const page = pageIds.find(page => page === id);
  const noted = page && state.pages[page];
  if (noted && (status.id === 'draft' || isUpdating(state, status))) return known('you', noted.at);
  if (rowState === 'waiting' || rowState === 'estimate' || state.status === undefined) return {};
  return known(status.source, status.at);
}
