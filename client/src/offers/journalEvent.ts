import { accountItems, pageIds, pageStatuses, type Happening, type JournalEvent } from './model';
import { count, fields, flag, isObject, list, oneOf, optional, text, time, type Shape } from './shape';

const source = oneOf('you', 'api', 'emulator');
const action = oneOf('submit', 'cancel', 'goLive');
const submissionRef = fields({ id: text, releaseNumber: optional(count) });

const offer = fields({
  id: text,
  name: text,
  connector: optional(text),
  provider: oneOf('guided', 'ingestion', 'emulator'),
  ref: optional(fields({ id: text, name: text, resourceType: optional(text) })),
});

const snapshot = fields({
  source,
  at: time,
  submission: optional(
    fields({
      id: text,
      releaseNumber: optional(count),
      state: text,
      substate: text,
      target: optional(text),
      pending: optional(fields({ type: text, status: text, failureReason: optional(text) })),
      publishedAt: optional(time),
    }),
  ),
  steps: optional(
    list(
      fields({ push: text, name: text, state: text, startedAt: optional(time), completedAt: optional(time) }),
    ),
  ),
  validations: optional(
    list(
      fields({
        code: text,
        severity: oneOf('error', 'warning', 'info'),
        message: text,
        resource: optional(text),
      }),
    ),
  ),
  reports: optional(list(fields({ at: optional(time), status: text, fileUrl: optional(text) }))),
  warnings: optional(list(text)),
});

const reportItem = fields({
  text,
  line: count,
  severity: optional(oneOf('error', 'warning', 'info')),
  policyCode: optional(text),
  validatorId: optional(text),
  file: optional(text),
  fileLine: optional(count),
  pointer: optional(text),
  operation: optional(text),
  rule: optional(text),
  candidates: list(text),
  advice: optional(text),
  found: optional(flag),
});

/** What the events of each kind hold. */
const shapes: Readonly<Record<Happening['kind'], Shape>> = {
  followed: fields({ offer }),
  unfollowed: fields({}),
  account: fields({ item: oneOf(...accountItems), done: flag }),
  page: fields({ page: oneOf(...pageIds), status: oneOf(...pageStatuses) }),
  package: fields({ package: fields({ sha256: text, linkExpires: time }) }),
  unlinked: fields({}),
  reported: fields({ word: text, step: optional(text), since: optional(time) }),
  read: fields({ snapshot }),
  checked: fields({}),
  intended: fields({ action, source, before: optional(submissionRef) }),
  settled: fields({
    intent: text,
    result: oneOf('done', 'failed', 'unknown', 'not-seen'),
    submission: optional(submissionRef),
    message: optional(text),
  }),
  acted: fields({ action, when: optional(time) }),
  tested: fields({ operation: text, passed: flag, note: optional(text) }),
  report: fields({ items: list(reportItem), unrecognised: count }),
  notified: fields({ keys: list(text) }),
};

const recorded = fields({ id: text, at: time });

/** Whether a value is an event that this version of the program understands. */
export const isJournalEvent = (value: unknown): value is JournalEvent =>
  recorded(value) && isObject(value) && isKind(value.kind) && shapes[value.kind](value);

const isKind = (kind: unknown): kind is Happening['kind'] =>
  typeof kind === 'string' && Object.hasOwn(shapes, kind);
