import * as l10n from '@vscode/l10n';
import type { Calendar } from './calendar';
import {
  regionEstimate,
  reviewEstimate,
  rolloutEstimates,
  signOffEstimate,
  type Estimate,
  type RegionId,
} from './estimates';
import type { Mark, Round } from './rounds';
import type { Instant } from './snapshot';

/** When the certification report of a round is expected; `undefined` before Publish. */
export const reviewOf = (days: Calendar, round: Round | undefined): Estimate | undefined =>
  counted(round?.marks.submitted, at => reviewEstimate(days, at));

/** Until when the preview of a round has to be confirmed; `undefined` before there is one. */
export const signOffOf = (days: Calendar, round: Round | undefined): Estimate | undefined =>
  counted(round?.marks.preview, at => signOffEstimate(days, at));

/** When a region gets the connector; `undefined` before Go live. */
export const regionOf = (days: Calendar, round: Round | undefined, region: RegionId): Estimate | undefined =>
  counted(round?.marks.confirmed, at => regionEstimate(days, at, region));

/** The spans for the whole rollout, fastest first; empty before Go live. */
export const rolloutOf = (days: Calendar, round: Round | undefined): readonly Estimate[] => {
  const confirmed = round?.marks.confirmed;
  if (confirmed === undefined) return [];
  return rolloutEstimates(days, confirmed.at).map(estimate => ({ ...estimate, ...noteOf(confirmed) }));
};

function counted(from: Mark | undefined, estimate: (at: Instant) => Estimate): Estimate | undefined {
  return from && { ...estimate(from.at), ...noteOf(from) };
}

const noteOf = ({ exact }: Mark): Pick<Estimate, 'note'> =>
  exact ? {} : { note: l10n.t('Counted from when it was first seen; it may have begun earlier.') };
