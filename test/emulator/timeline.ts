import { addBusinessDays } from './businessDays';
import { HOUR, utc, zoneless } from './clock';
import type { JsonObject } from './json';

/** What happens to a submission, and when. A submission's state is a function of its plan and the time; nothing ticks. */
export interface Plan {
  /** How long each part takes, in hours. */
  readonly hours: Readonly<Record<'draft' | 'validation' | 'certification' | 'preview' | 'publish', number>>;
  readonly outcome: 'passed' | 'passedWithNotes' | 'validationFailed' | 'certificationFailed';
  /** `expires`: without Go live, two business days after the preview the submission fails (an assumption). */
  readonly signoff: 'waits' | 'expires';
  /** What /validations lists once the plan failed. */
  readonly findings: readonly Finding[];
  /** Words that are sent in place of the known ones. */
  readonly words: Readonly<Record<string, string>>;
}

export interface Finding {
  readonly errorCode: string;
  readonly severity: 'Informational' | 'Warning' | 'Error';
  readonly message: string;
  readonly resource: string;
}

/** What is stored of a submission: only what somebody did to it. */
export interface SubmissionRecord {
  readonly id: string;
  readonly releaseNumber: number;
  readonly createdAt: number;
  readonly plan: Plan;
  readonly targets: readonly JsonObject[];
  readonly resources: readonly JsonObject[];
  readonly publishOption: JsonObject;
  readonly warnings: readonly Finding[];
  promotedAt?: number;
  cancelledAt?: number;
}

export type Substate =
  | 'InDraft'
  | 'Submitted'
  | 'Failed'
  | 'FailedInCertification'
  | 'ReadyToPublish'
  | 'Publishing'
  | 'InStore'
  | 'Cancelled';

interface Span {
  readonly name: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly fails?: Substate;
}

const published: readonly Substate[] = ['ReadyToPublish', 'Publishing', 'InStore'];

/** Where a submission stands at a time. */
export function substateAt(record: SubmissionRecord, now: number): Substate {
  if (record.cancelledAt !== undefined && now >= record.cancelledAt) return 'Cancelled';
  const { submitted, steps, publish } = spans(record);
  if (now < submitted) return 'InDraft';
  const failed = steps.find(({ fails, end }) => fails !== undefined && isOver(end, now));
  if (failed?.fails) return failed.fails;
  if (isOver(publish.start, now)) return isOver(publish.end, now) ? 'InStore' : 'Publishing';
  return isOver(steps[2]?.end, now) ? 'ReadyToPublish' : 'Submitted';
}

export const isRunning = (substate: Substate): boolean =>
  ['InDraft', 'Submitted', 'Publishing'].includes(substate);
export const isPublished = (substate: Substate): boolean => published.includes(substate);

/** The submission as the API shows it. */
export function submissionAt(record: SubmissionRecord, now: number, expandPublishOption = false): JsonObject {
  const substate = substateAt(record, now);
  const say = (word: string) => record.plan.words[word] ?? word;
  const { publish } = spans(record);
  const pending = pendingUpdate(substate);
  return {
    resourceType: 'Submission',
    state: say(isPublished(substate) ? 'Published' : 'InProgress'),
    substate: say(substate),
    targets: record.targets,
    resources: record.resources,
    variantResources: [],
    ...(expandPublishOption && { publishOption: record.publishOption }),
    publishedTimeInUtc:
      substate === 'InStore' && publish.end !== undefined ? utc(publish.end) : '1601-01-01T00:00:00Z',
    pendingUpdateInfo: { ...pending, updateType: say(pending.updateType), status: say(pending.status) },
    extendedProperties: [],
    releaseNumber: record.releaseNumber,
    friendlyName: `Submission ${record.releaseNumber}`,
    areResourcesReady: substate !== 'InDraft',
    id: record.id,
  };
}

function pendingUpdate(substate: Substate): { updateType: string; status: string; failureReason?: string } {
  if (substate === 'InDraft') return { updateType: 'Create', status: 'Running' };
  if (substate === 'Submitted') return { updateType: 'Submit', status: 'Running' };
  if (substate === 'Failed')
    return { updateType: 'Submit', status: 'Failed', failureReason: 'The submission did not pass.' };
  if (substate === 'FailedInCertification') {
    return {
      updateType: 'Submit',
      status: 'Failed',
      failureReason: 'The submission did not pass certification.',
    };
  }
  if (substate === 'Cancelled') return { updateType: 'Submit', status: 'Cancelled' };
  if (substate === 'Publishing') return { updateType: 'Promote', status: 'Running' };
  return { updateType: substate === 'InStore' ? 'Promote' : 'Submit', status: 'Completed' };
}

/** The pushes to Preview and to Live with their steps. */
export function workflowAt(
  record: SubmissionRecord,
  now: number,
): readonly [preview: JsonObject, live: JsonObject] {
  const { steps, publish } = spans(record);
  const until = Math.min(now, record.cancelledAt ?? now);
  return [push('Preview', steps, until, record.plan), push('Live', [publish], until, record.plan)];
}

function push(target: string, steps: readonly Span[], now: number, plan: Plan): JsonObject {
  const say = (word: string) => plan.words[word] ?? word;
  const states = steps.map(span => stateOf(span, now));
  const overall = ['Failed', 'InProgress'].find(state => states.includes(state));
  const first = steps[0];
  const last = steps.at(-1);
  return {
    type: 'Push',
    state: say(
      overall ?? (states.every(state => state === 'Success') ? 'Success' : (states[0] ?? 'NotStarted')),
    ),
    targetEnvironment: target,
    workflowSteps: steps.map((span, index) => ({
      name: say(span.name),
      state: say(states[index] ?? 'NotStarted'),
      ...(isOver(span.start, now) && { startDateTimeInUtc: zoneless(span.start ?? now) }),
      ...(isOver(span.end, now) && { completeDateTimeInUtc: zoneless(span.end ?? now) }),
    })),
    ...(isOver(first?.start, now) && { startDateTimeInUtc: zoneless(first?.start ?? now) }),
    ...(isOver(last?.end, now) && { completeDateTimeInUtc: zoneless(last?.end ?? now) }),
  };
}

function stateOf(span: Span, now: number): string {
  if (!isOver(span.start, now)) return 'NotStarted';
  if (!isOver(span.end, now)) return 'InProgress';
  return span.fails ? 'Failed' : 'Success';
}

export function validationsAt(record: SubmissionRecord, now: number): readonly JsonObject[] {
  const substate = substateAt(record, now);
  if (substate === 'InDraft') return [];
  const hasFailed = substate === 'Failed' || substate === 'FailedInCertification';
  const say = (word: string) => record.plan.words[word] ?? word;
  return [...record.warnings, ...(hasFailed ? record.plan.findings : [])].map(finding => ({
    ...finding,
    severity: say(finding.severity),
  }));
}

/** The certification report, once certification is over. `fileUri` is where it can be read. */
export function reportsAt(record: SubmissionRecord, now: number, fileUri: string): readonly JsonObject[] {
  const certified = spans(record).steps[1]?.end;
  if (certified === undefined || !isOver(certified, Math.min(now, record.cancelledAt ?? now))) return [];
  const status = {
    passed: 'Passed',
    passedWithNotes: 'PassedWithNotes',
    certificationFailed: 'Failed',
    validationFailed: 'Unknown',
  };
  const word = status[record.plan.outcome];
  return [{ reportTimeInUtc: utc(certified), status: record.plan.words[word] ?? word, fileUri }];
}

const isOver = (time: number | undefined, now: number): boolean => time !== undefined && time <= now;

function spans(record: SubmissionRecord): { submitted: number; steps: readonly Span[]; publish: Span } {
  const { hours, outcome, signoff } = record.plan;
  const submitted = record.createdAt + hours.draft * HOUR;
  const validated = submitted + hours.validation * HOUR;
  const failsInValidation = outcome === 'validationFailed';
  const certified = failsInValidation ? undefined : validated + hours.certification * HOUR;
  const failsInCertification = outcome === 'certificationFailed';
  const previewed =
    certified === undefined || failsInCertification ? undefined : certified + hours.preview * HOUR;
  const promotedAt =
    record.promotedAt ?? (record.publishOption['isAutoPromote'] === true ? previewed : undefined);
  const due = previewed !== undefined && signoff === 'expires' ? addBusinessDays(previewed, 2) : undefined;
  return {
    submitted,
    steps: [
      {
        name: 'Automated validation',
        start: submitted,
        end: validated,
        ...(failsInValidation && { fails: 'Failed' }),
      },
      {
        name: 'Certification',
        start: failsInValidation ? undefined : validated,
        end: certified,
        ...(failsInCertification && { fails: 'FailedInCertification' }),
      },
      { name: 'Preview Creation', start: failsInCertification ? undefined : certified, end: previewed },
      {
        name: 'Publisher Signoff',
        start: previewed,
        end: promotedAt ?? due,
        ...(promotedAt === undefined && due !== undefined && { fails: 'Failed' }),
      },
    ],
    publish: {
      name: 'Publish',
      start: promotedAt,
      end: promotedAt === undefined ? undefined : promotedAt + hours.publish * HOUR,
    },
  };
}
