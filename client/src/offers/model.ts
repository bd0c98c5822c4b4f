import type { Estimate, RegionId } from './estimates';
import type { PackageState } from './fields';
import type { OfferRef, Provider, SubmissionRef } from './providers/provider';
import type { ReportItem } from './report/parseReport';
import type { Instant, Snapshot, Source } from './snapshot';

/** An offer that is followed. Its `id` is ours and names its journal. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  /** The folder of the connector, as the editor names it. */
  readonly connector?: string;
  readonly provider: Provider['id'];
  /** The offer as the provider knows it; absent for the guided provider. */
  readonly ref?: OfferRef;
}

/** The stages of an offer in their order. */
export type StageId =
  | 'account'
  | 'offer'
  | 'packages'
  | 'properties'
  | 'availability'
  | 'review'
  | 'validation'
  | 'certification'
  | 'preview'
  | 'signoff'
  | 'publish'
  | 'live'
  | `region-${RegionId}`
  | 'update';

export type StatusId =
  | 'not-created'
  | 'draft'
  | 'submitting'
  | 'validating'
  | 'certification'
  | 'in-progress'
  | 'creating-preview'
  | 'preview'
  | 'publishing'
  | 'live'
  | 'attention'
  | 'stopped'
  | 'unknown';

/** Where an offer stands, who says so and since when it is known. */
export interface Status {
  readonly id: StatusId;
  /** The source's own words, e.g. `Publish in progress` or `Published/ReadyToPublish`. */
  readonly raw: string;
  /** The stage that needs attention, when the source tells. */
  readonly stage?: StageId;
  readonly source: Source;
  /** When it was read or reported: its age. */
  readonly at: Instant;
  /** Since when it has been so, when that is known better than by `at`. */
  readonly since?: Instant;
}

/** What Microsoft wants of the account before the first offer. */
export const accountItems = ['verified', 'program', 'email'] as const;
export type AccountItem = (typeof accountItems)[number];

/** The pages of an offer that the author fills in. */
export const pageIds = ['packages', 'properties', 'availability'] as const;
export type PageId = (typeof pageIds)[number];

/** A page's status in the portal's words. */
export const pageStatuses = ['Not started', 'Incomplete', 'Complete'] as const;
export type PageStatus = (typeof pageStatuses)[number];

/** The steps that cannot be taken back. */
export type Action = 'submit' | 'cancel' | 'goLive';

/**
 * How an intended step ended. `unknown`: nobody can tell yet. `not-seen`: the status, read afterwards, shows no effect, so
 * the step needs a new decision of the person.
 */
export type Result = 'done' | 'failed' | 'unknown' | 'not-seen';

/** Something that happened to an offer, written once and never changed. Holds no secret. */
export type JournalEvent = { readonly id: string; readonly at: Instant } & Happening;

export type Happening =
  /** Written first, and again when the name, the folder or the provider changes. */
  | { readonly kind: 'followed'; readonly offer: Offer }
  | { readonly kind: 'unfollowed' }
  | { readonly kind: 'account'; readonly item: AccountItem; readonly done: boolean }
  | { readonly kind: 'page'; readonly page: PageId; readonly status: PageStatus }
  | { readonly kind: 'package'; readonly package: PackageState }
  /** The link of the package works no more. */
  | { readonly kind: 'unlinked' }
  /** The person saw a word, and perhaps a step, on the portal's product overview. */
  | { readonly kind: 'reported'; readonly word: string; readonly step?: string; readonly since?: Instant }
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  /** A provider read the same as before: only the age changes. */
  | { readonly kind: 'checked' }
  /** Written before a provider is asked to do it; `before` is the newest submission at that time. */
  | {
      readonly kind: 'intended';
      readonly action: Action;
      readonly source: Source;
      readonly before?: SubmissionRef;
    }
  | {
      readonly kind: 'settled';
      /** The id of the `intended` event. */
      readonly intent: string;
      readonly result: Result;
      readonly submission?: SubmissionRef;
      readonly message?: string;
    }
  /** The person did it in the portal, at `when` if they remember. */
  | { readonly kind: 'acted'; readonly action: Action; readonly when?: Instant }
  | { readonly kind: 'tested'; readonly operation: string; readonly passed: boolean; readonly note?: string }
  | { readonly kind: 'report'; readonly items: readonly ReportItem[]; readonly unrecognised: number }
  | { readonly kind: 'notified'; readonly keys: readonly string[] };

/** Until when something has to happen. */
export interface Deadline {
  readonly kind: 'sign-off' | 'package-link' | 'report' | 'rollout';
  readonly due: Instant;
  readonly who: Actor;
  readonly title: string;
  readonly nextStep: string;
  /** What the time rests on, when it is no fact. */
  readonly estimate?: Estimate;
}

export type Actor = 'you' | 'microsoft';
