import type { OfferFields } from '../fields';
import type { Snapshot, Source } from '../snapshot';

/**
 * Where an offer's status comes from and what can be done to it. A provider offers an operation by having the method;
 * it resolves to an outcome and never rejects, not even when cancelled. The guided provider has none of the methods:
 * there the person at the keyboard reads the portal and acts in it.
 *
 * The journal, not the provider, remembers: a caller writes its intent before `submit`, `cancel` and `goLive`, and the
 * outcome after. A provider does not repeat these three by itself; when it cannot tell whether the service acted, the
 * error says `effect: 'unknown'` and the caller reads the status before anything else.
 */
export interface Provider {
  readonly id: 'guided' | 'ingestion' | 'emulator';
  /** Shown beside every status, e.g. `Partner Center API`. */
  readonly label: string;
  readonly source: Source;
  /** Finds out whether the account answers at all, and as whom. */
  readonly probe?: (signal: AbortSignal) => Promise<Outcome<Account>>;
  readonly listOffers?: (signal: AbortSignal) => Promise<Outcome<OfferList>>;
  /** Reads the newest submission, its steps, validations and reports. */
  readonly readStatus?: (offer: OfferRef, signal: AbortSignal) => Promise<Outcome<Snapshot>>;
  readonly readDraft?: (offer: OfferRef, signal: AbortSignal) => Promise<Outcome<DraftState>>;
  /** Writes the given fields over `base`, the draft as last read; a draft changed meanwhile is a `conflict`. */
  readonly saveDraft?: (
    offer: OfferRef,
    draft: Draft,
    base: DraftState,
    signal: AbortSignal,
  ) => Promise<Outcome<DraftState>>;
  readonly submit?: (
    offer: OfferRef,
    options: SubmitOptions,
    signal: AbortSignal,
  ) => Promise<Outcome<SubmissionRef>>;
  readonly cancel?: (
    offer: OfferRef,
    submission: SubmissionRef,
    signal: AbortSignal,
  ) => Promise<Outcome<Done>>;
  /** Irreversible: the preview is published to everybody. */
  readonly goLive?: (
    offer: OfferRef,
    submission: SubmissionRef,
    signal: AbortSignal,
  ) => Promise<Outcome<Done>>;
}

export type Operation =
  'probe' | 'listOffers' | 'readStatus' | 'readDraft' | 'saveDraft' | 'submit' | 'cancel' | 'goLive';

/** An offer as the provider knows it. */
export interface OfferRef {
  /** The provider's id of the offer, opaque. */
  readonly id: string;
  readonly name: string;
  /** As the service spells it; kept as data, never assumed. */
  readonly resourceType?: string;
}

export interface OfferList {
  readonly offers: readonly OfferRef[];
  /** Whole sentences about what the list may lack. */
  readonly warnings: readonly string[];
}

export interface Account {
  /** Who answered, for the eyes of the person: an account or application name. */
  readonly name?: string;
}

/** What is written. `packageLink` (SAS) and `oauthSecret` are secrets: they pass through memory and are never kept. */
export interface Draft {
  readonly fields: OfferFields;
  readonly packageLink?: string;
  readonly oauthSecret?: string;
}

/** The draft as the service holds it, and the etag of each of its resources (the provider's own keys). */
export interface DraftState {
  readonly fields: OfferFields;
  readonly etags: Readonly<Record<string, string>>;
}

export interface SubmitOptions {
  readonly certificationNotes?: string;
}

export interface SubmissionRef {
  /** Opaque, never parsed as a number. */
  readonly id: string;
  readonly releaseNumber?: number;
}

export type Done = Record<never, never>;

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProviderError };

/** Why an operation did not succeed, in whole sentences for the person. Holds no secret. */
export interface ProviderError {
  readonly code: ProviderErrorCode;
  /** What failed. */
  readonly message: string;
  /** Why, as far as is known; may carry the service's own words. */
  readonly cause: string;
  readonly nextStep: string;
  /** `none`: the service did nothing. `unknown`: it may have acted; read the status before anything else. */
  readonly effect: 'none' | 'unknown';
  /** From `Retry-After`, in seconds. */
  readonly retryAfter?: number;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** Id to hand to Microsoft's support (`request-id`, `correlationId` or `activityId`). */
  readonly supportId?: string;
  /** With `conflict`: the fields that somebody else changed. */
  readonly conflicts?: readonly FieldConflict[];
}

export type ProviderErrorCode =
  | 'cancelled'
  | 'conflict'
  | 'forbidden'
  | 'invalid'
  | 'network'
  | 'not-associated'
  | 'not-found'
  | 'service'
  | 'signed-out'
  | 'throttled'
  | 'timeout'
  | 'unsupported'
  | 'wrong-state';

export interface FieldConflict {
  readonly field: keyof OfferFields | 'packageLink';
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Whether the provider offers an operation. */
export const can = (provider: Provider, operation: Operation): boolean => provider[operation] !== undefined;
