import { stepStage, stepStatus } from './apiStatus';
import type { StageId, Status, StatusId } from './model';
import type { Instant } from './snapshot';

/** What a person can see on the portal's product overview, in the portal's own words. */
export interface PortalWord {
  readonly word: string;
  readonly step?: string;
}

/**
 * The offer statuses of the portal, in the order of a certification.
 * Source: https://learn.microsoft.com/partner-center/marketplace-offers/review-publish-offer
 */
const words: Readonly<Record<string, StatusId>> = {
  Draft: 'draft',
  'Publish in progress': 'in-progress',
  'Attention needed': 'attention',
  Preview: 'preview',
  Publishing: 'publishing',
  Live: 'live',
  'Pending stop distribution': 'stopped',
  'Not available in the marketplace': 'stopped',
};

/** The phases that the portal shows below a running or failed submission. */
const steps = [
  'Automated validation',
  'Certification',
  'Preview creation',
  'Publisher sign-off',
  'Publish',
] as const;

/** Everything that a person may report, in the order of a certification. */
export const portalWords: readonly PortalWord[] = Object.keys(words).flatMap(word => {
  if (word === 'Publish in progress') return [{ word }, ...steps.map(step => ({ word, step }))];
  if (word === 'Attention needed') return [{ word }, ...steps.map(step => ({ word, step }))];
  return [{ word }];
});

/** Where an offer stands by what a person saw. Words that are not known become `unknown` and are kept as they came. */
export function statusOfReport(seen: PortalWord, at: Instant, since?: Instant): Status {
  const id = statusId(seen);
  const stage = id === 'attention' ? attentionStage(seen.step) : undefined;
  return {
    id,
    raw: seen.step ? `${seen.word} (${seen.step})` : seen.word,
    ...(stage && { stage }),
    source: 'you',
    at,
    ...(since && { since }),
  };
}

function statusId({ word, step }: PortalWord): StatusId {
  const known = Object.entries(words).find(([name]) => name.toLowerCase() === word.trim().toLowerCase());
  const id = known?.[1] ?? 'unknown';
  return id === 'in-progress' && step ? (stepStatus({ name: step }) ?? id) : id;
}

const attentionStage = (step: string | undefined): StageId | undefined =>
  step ? stepStage(step) : undefined;
