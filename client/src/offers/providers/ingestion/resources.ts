import type { Report, Step, Submission, Validation } from '../../snapshot';
import { isObject } from '../../shape';
import type { OfferRef } from '../provider';
import { readInstant } from './times';

/** A resource with an etag, as it came: what is not known is kept and written back. */
export type Resource = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const objects = (value: unknown): Resource[] => (Array.isArray(value) ? value.filter(isObject) : []);
const entries = <T extends object>(optional: T): Partial<T> =>
  Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<T>;

/** A product of the list; undefined when it has no id. */
export function readOffer(value: unknown): OfferRef | undefined {
  if (!isObject(value)) return undefined;
  const id = text(value['id']);
  if (id === undefined) return undefined;
  return { id, name: text(value['name']) ?? id, ...entries({ resourceType: text(value['resourceType']) }) };
}

/** A submission; undefined when it has no id. Words are kept as they came. */
export function readSubmission(value: unknown): Submission | undefined {
  if (!isObject(value)) return undefined;
  const id = text(value['id']);
  if (id === undefined) return undefined;
  const release = value['releaseNumber'];
  return {
    id,
    ...(typeof release === 'number' && Number.isSafeInteger(release) && { releaseNumber: release }),
    state: text(value['state']) ?? '',
    substate: text(value['substate']) ?? '',
    ...entries({
      target: text(objects(value['targets']).find(target => target['type'] === 'Scope')?.['value']),
      pending: readPending(value['pendingUpdateInfo']),
      publishedAt: readInstant(value['publishedTimeInUtc']),
    }),
  };
}

function readPending(value: unknown): Submission['pending'] {
  if (!isObject(value)) return undefined;
  const type = text(value['updateType']);
  const status = text(value['status']);
  if (type === undefined && status === undefined) return undefined;
  return {
    type: type ?? '',
    status: status ?? '',
    ...entries({ failureReason: text(value['failureReason']) }),
  };
}

/** The submission with the highest release number; the last one of those without. */
export const newestSubmission = (submissions: readonly Submission[]): Submission | undefined =>
  submissions.reduce<Submission | undefined>(
    (newest, candidate) =>
      (candidate.releaseNumber ?? 0) >= (newest?.releaseNumber ?? 0) ? candidate : newest,
    undefined,
  );

/** The steps of a push. */
export function readSteps(push: unknown): Step[] {
  if (!isObject(push)) return [];
  return objects(push['workflowSteps']).map(step => ({
    push: text(push['targetEnvironment']) ?? '',
    name: text(step['name']) ?? '',
    state: text(step['state']) ?? '',
    ...entries({
      startedAt: readInstant(step['startDateTimeInUtc']),
      completedAt: readInstant(step['completeDateTimeInUtc']),
    }),
  }));
}

const severities: Readonly<Record<string, Validation['severity']>> = {
  error: 'error',
  warning: 'warning',
  informational: 'info',
};

/** A validation message. An unknown severity counts as an error and is told in the message. */
export function readValidation(value: unknown): Validation[] {
  if (!isObject(value)) return [];
  const severity = text(value['severity']) ?? 'Error';
  const known = severities[severity.toLowerCase()];
  const message = text(value['message']) ?? '';
  return [
    {
      code: text(value['errorCode']) ?? '',
      severity: known ?? 'error',
      message: known ? message : `${severity}: ${message}`,
      ...entries({ resource: text(value['resource']) }),
    },
  ];
}

export function readReport(value: unknown): Report[] {
  if (!isObject(value)) return [];
  return [
    {
      status: text(value['status']) ?? '',
      ...entries({ at: readInstant(value['reportTimeInUtc']), fileUrl: text(value['fileUri']) }),
    },
  ];
}
