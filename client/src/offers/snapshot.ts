/** Where a status comes from: the person, a Partner Center API, or the local emulator. */
export type Source = 'you' | 'api' | 'emulator';

/** An instant as ISO 8601 text in UTC, e.g. `2026-09-01T17:02:11.403Z`. */
export type Instant = string;

/**
 * What a provider read about one offer, untouched: the service's own words stay as they came, unknown values included.
 * Every part is optional since services leave parts out. Times that mean "never" (years 1 and 1601) are left out.
 */
export interface Snapshot {
  readonly source: Source;
  /** When it was read. */
  readonly at: Instant;
  /** The newest submission; absent when there is none. */
  readonly submission?: Submission;
  readonly steps?: readonly Step[];
  readonly validations?: readonly Validation[];
  readonly reports?: readonly Report[];
  /** Whole sentences about what could not be read, e.g. a list that broke off. */
  readonly warnings?: readonly string[];
}

export interface Submission {
  /** Opaque: a 64-bit decimal number in a string, never to be parsed as a number. */
  readonly id: string;
  readonly releaseNumber?: number;
  /** As the service spells it, e.g. `InProgress`, `Published`. */
  readonly state: string;
  /** As the service spells it, e.g. `Submitted`, `ReadyToPublish`, `FailedInCertification`. */
  readonly substate: string;
  /** Where it is published to, as the service spells it, e.g. `Preview`, `Live`. */
  readonly target?: string;
  readonly pending?: PendingUpdate;
  readonly publishedAt?: Instant;
}

export interface PendingUpdate {
  /** `Create`, `Submit`, `Promote`, `Validate`, or whatever comes. */
  readonly type: string;
  /** `Running`, `Failed`, `Completed`, `Cancelled`, `PendingConfirmation`, or whatever comes. */
  readonly status: string;
  readonly failureReason?: string;
}

/** One step of a push (to `Preview` or to `Live`), e.g. `Certification`. Names and states as the service spells them. */
export interface Step {
  readonly push: string;
  readonly name: string;
  readonly state: string;
  readonly startedAt?: Instant;
  readonly completedAt?: Instant;
}

export interface Validation {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The module it is about, e.g. `Package`. */
  readonly resource?: string;
}

export interface Report {
  readonly at?: Instant;
  /** `Pending`, `Failed`, `Passed`, `PassedWithNotes`, `Unknown`, or whatever comes. */
  readonly status: string;
  /** Where the report can be downloaded. May carry a signature: keep it in memory, the journal drops its query. */
  readonly fileUrl?: string;
}
