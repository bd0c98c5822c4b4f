import type { StageId, Status, StatusId } from './model';
import type { SubmissionRef } from './providers/provider';
import type { Instant, Snapshot, Source } from './snapshot';

/** One submission, from Publish to Live, to a failure or to a cancellation. */
export interface Round {
  /** Counts from 1. */
  readonly number: number;
  readonly submission?: SubmissionRef;
  readonly marks: Readonly<Partial<Record<Milestone, Mark>>>;
  /** Where it failed, when the source tells. */
  readonly failedStage?: StageId;
}

export type Milestone =
  'submitted' | 'validated' | 'certified' | 'preview' | 'confirmed' | 'live' | 'failed' | 'cancelled';

/** When a milestone was reached. */
export interface Mark {
  readonly at: Instant;
  readonly source: Source;
  /** False when `at` only tells when it was first seen: it may have happened earlier. */
  readonly exact: boolean;
}

/** The milestones that a status proves. */
const reached: Readonly<Partial<Record<StatusId, readonly Milestone[]>>> = {
  submitting: ['submitted'],
  validating: ['submitted'],
  'in-progress': ['submitted'],
  certification: ['submitted', 'validated'],
  'creating-preview': ['submitted', 'validated', 'certified'],
  preview: ['submitted', 'validated', 'certified', 'preview'],
  publishing: ['confirmed'],
  live: ['live'],
  attention: ['failed'],
};

/** The milestone that a status is the first sign of: the status's own time is the time of that one alone. */
const newestOf = (id: StatusId): Milestone | undefined => reached[id]?.at(-1);

/** The rounds after a status was read or reported. Statuses outside a submission leave them alone. */
export function advance(rounds: readonly Round[], status: Status, snapshot?: Snapshot): readonly Round[] {
  const current = rounds.at(-1);
  if (status.id === 'draft') return withdrawn(rounds, status, snapshot);
  const milestones = reached[status.id];
  if (milestones === undefined) return rounds;
  const submission = snapshot?.submission;
  const round = current && belongs(current, status.id, submission?.id) ? current : nextRound(rounds);
  const times = exactTimes(snapshot);
  const marks = { ...round.marks };
  for (const milestone of milestones) {
    const known = marks[milestone];
    const at = times[milestone];
    const seen: Mark = at
      ? { at, source: status.source, exact: true }
      : { ...markOf(status), exact: status.since !== undefined && milestone === newestOf(status.id) };
    if (known === undefined || (!known.exact && seen.exact)) marks[milestone] = seen;
  }
  return replaceLast(rounds, {
    ...round,
    marks,
    ...(submission && { submission: refOf(submission) }),
    ...(status.id === 'attention' && status.stage && { failedStage: status.stage }),
  });
}

/** The rounds after Publish: a new one, unless the status already showed it. */
export function submitted(
  rounds: readonly Round[],
  at: Mark,
  submission: SubmissionRef | undefined,
): readonly Round[] {
  const current = rounds.at(-1);
  if (current && submission && current.submission?.id === submission.id) return mark(rounds, 'submitted', at);
  return replaceLast(rounds, {
    ...nextRound(rounds),
    marks: { submitted: at },
    ...(submission && { submission }),
  });
}

/** The rounds after a milestone of the newest one; a first round is made when nobody saw it begin. */
export function mark(rounds: readonly Round[], milestone: Milestone, at: Mark): readonly Round[] {
  const round = rounds.at(-1) ?? nextRound(rounds);
  return replaceLast(rounds, { ...round, marks: { ...round.marks, [milestone]: at } });
}

const isClosed = ({ marks }: Round): boolean => Boolean(marks.live ?? marks.failed ?? marks.cancelled);

/** A draft that a person saw, or a cancelled submission that a service named, ends the round that was under way. */
function withdrawn(
  rounds: readonly Round[],
  status: Status,
  snapshot: Snapshot | undefined,
): readonly Round[] {
  const current = rounds.at(-1);
  const isKnown = status.source === 'you' || snapshot?.submission !== undefined;
  return isKnown && current && !isClosed(current) ? mark(rounds, 'cancelled', markOf(status)) : rounds;
}

/** Whether a status still tells of this round, or of a submission that nobody saw begin. */
function belongs(round: Round, id: StatusId, submissionId: string | undefined): boolean {
  if (submissionId !== undefined && round.submission !== undefined)
    return submissionId === round.submission.id;
  const { live, cancelled, failed, preview } = round.marks;
  if (cancelled) return false;
  if (live) return id === 'live';
  const isEarly = id === 'submitting' || id === 'validating' || id === 'certification';
  if (failed) return !isEarly && id !== 'in-progress';
  return !(preview && isEarly);
}

const nextRound = (rounds: readonly Round[]): Round => ({
  number: (rounds.at(-1)?.number ?? 0) + 1,
  marks: {},
});

function replaceLast(rounds: readonly Round[], round: Round): readonly Round[] {
  return [...rounds.filter(({ number }) => number < round.number), round];
}

const markOf = ({ since, at, source }: Status): Mark => ({
  at: since ?? at,
  source,
  exact: since !== undefined,
});

const refOf = ({ id, releaseNumber }: SubmissionRef): SubmissionRef => ({
  id,
  ...(releaseNumber !== undefined && { releaseNumber }),
});

/** The times that the service itself gives for its steps. */
function exactTimes(snapshot: Snapshot | undefined): Partial<Record<Milestone, Instant>> {
  const step = (name: RegExp) => snapshot?.steps?.find(step => name.test(step.name));
  const validation = step(/^automated validation$/i);
  const confirmed = step(/^publisher sign-?off$/i)?.completedAt;
  const ends: readonly (readonly [Milestone, Instant | undefined])[] = [
    ['submitted', validation?.startedAt],
    ['validated', validation?.completedAt],
    ['certified', step(/^certification$/i)?.completedAt],
    ['preview', step(/^preview creation$/i)?.completedAt],
    ['confirmed', confirmed],
    ['live', snapshot?.submission?.publishedAt],
  ];
  return Object.fromEntries(ends.filter(([, at]) => at !== undefined));
}
