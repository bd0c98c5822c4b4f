import type { StageId, Status, StatusId } from './model';
import type { Snapshot, Step, Submission } from './snapshot';

/** Where an offer stands by what a service said. Words that are not known become `unknown` and are kept as they came. */
export function statusOfSnapshot(snapshot: Snapshot): Status {
  const { source, at, submission } = snapshot;
  if (submission === undefined) return { id: 'draft', raw: '', source, at };
  const raw = `${submission.state}/${submission.substate}`;
  const known = { raw, source, at };
  const failed = failedStage(snapshot, submission);
  if (failed !== undefined) return { ...known, id: 'attention', stage: failed };
  const step = snapshot.steps?.find(isRunning);
  const id = pendingStatus(submission) ?? pairStatus(submission);
  const stepId = step && stepStatus(step);
  if (stepId && refinable.has(id))
    return { ...known, id: stepId, ...(step?.startedAt && { since: step.startedAt }) };
  return { ...known, id, ...(id === 'live' && submission.publishedAt && { since: submission.publishedAt }) };
}

/** Statuses that say no more than that something runs; a running step says what. */
const refinable: ReadonlySet<StatusId> = new Set(['submitting', 'validating', 'in-progress']);

/** What the pairs of state and substate mean, by public clients of the service. */
const pairs: Readonly<Record<string, StatusId>> = {
  'inprogress/indraft': 'submitting',
  'inprogress/submitted': 'in-progress',
  'inprogress/failed': 'attention',
  'inprogress/failedincertification': 'attention',
  'published/readytopublish': 'preview',
  'published/publishing': 'publishing',
  'published/instore': 'live',
};

function pairStatus({ state, substate, target }: Submission): StatusId {
  if (same(substate, 'Cancelled') || same(state, 'Cancelled')) return 'draft';
  if (same(state, 'Published') && same(substate, 'Published')) {
    if (same(target, 'Preview')) return 'preview';
    return same(target, 'Live') ? 'live' : 'unknown';
  }
  return pairs[`${state}/${substate}`.toLowerCase()] ?? 'unknown';
}

/** A running update comes before the pair, which still tells of the time before it. */
function pendingStatus({ state, substate, pending }: Submission): StatusId | undefined {
  if (!same(pending?.status, 'Running')) return undefined;
  if (same(pending?.type, 'Promote')) return 'publishing';
  if (same(pending?.type, 'Validate')) return 'validating';
  if (same(state, 'InProgress') && same(substate, 'Submitted')) return undefined;
  return same(pending?.type, 'Submit') || same(pending?.type, 'Create') ? 'submitting' : undefined;
}

/** The stage that failed, if any. A failure shows in one of four places, and the pair alone may still say "in progress". */
function failedStage(
  { steps, reports }: Snapshot,
  { state, substate, pending }: Submission,
): StageId | undefined {
  if (same(state, 'Published') && !same(pending?.status, 'Failed')) return undefined;
  const step = steps?.find(({ state }) => /fail|error|reject/i.test(state));
  if (step) return stepStage(step.name) ?? 'certification';
  if (same(substate, 'FailedInCertification')) return 'certification';
  if (same(substate, 'Failed')) return 'validation';
  if (same(pending?.status, 'Failed')) return same(pending?.type, 'Promote') ? 'publish' : 'validation';
  const isRunningNow = same(state, 'InProgress') && same(substate, 'Submitted');
  return isRunningNow && reports?.length && same(newest(reports).status, 'Failed')
    ? 'certification'
    : undefined;
}

const newest = (reports: NonNullable<Snapshot['reports']>) =>
  reports.reduce((best, report) => ((report.at ?? '') > (best.at ?? '') ? report : best));

/** The stage of a step, by the names that the portal and the service use for the phases of publishing. */
const stageOfStep: Readonly<Record<string, StageId>> = {
  'automated validation': 'validation',
  certification: 'certification',
  'preview creation': 'preview',
  'publisher signoff': 'signoff',
  'publisher sign-off': 'signoff',
  'publisher approval': 'signoff',
  publish: 'publish',
  publishing: 'publish',
};

export const stepStage = (name: string): StageId | undefined => stageOfStep[name.trim().toLowerCase()];

const statusOfStage: Readonly<Partial<Record<StageId, StatusId>>> = {
  validation: 'validating',
  certification: 'certification',
  preview: 'creating-preview',
  signoff: 'preview',
  publish: 'publishing',
};

/** What a running step means for the offer. */
export const stepStatus = (step: Pick<Step, 'name'>): StatusId | undefined =>
  statusOfStage[stepStage(step.name) ?? 'update'];

const isRunning = (step: Step): boolean => same(step.state, 'InProgress');

const same = (value: string | undefined, word: string): boolean =>
  value?.toLowerCase() === word.toLowerCase();
