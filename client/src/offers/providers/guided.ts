import * as l10n from '@vscode/l10n';
import { currentStatus } from '../currentStatus';
import type { Calendar } from '../calendar';
import type { Happening, StatusId } from '../model';
import { pollInterval } from '../pace';
import { portalWords, statusOfReport, type PortalWord } from '../portalStatus';
import type { Instant } from '../snapshot';
import { stageRows, type StageRow } from '../stages';
import { apply, type OfferState } from '../state';
import type { Provider } from './provider';

/**
 * The default: no public API is known to list connector offers, so the person acts in the portal and says what it shows.
 * It works without any network, and therefore has no operations.
 */
export const guidedProvider = (): Provider => ({
  id: 'guided',
  label: l10n.t('Reported by you'),
  source: 'you',
});

/** One thing that the person may see in the portal, and what follows from it. */
export interface PortalChoice {
  readonly seen: PortalWord;
  /** Whether it is what usually comes next, or what is there already. */
  readonly isLikely: boolean;
  /** The stage whose turn it is then: who acts, what is due, what to do. */
  readonly next: StageRow | undefined;
}

/** What usually follows a status, itself included. */
const followers: Readonly<Record<StatusId, readonly StatusId[]>> = {
  'not-created': ['draft'],
  draft: ['draft', 'in-progress', 'validating'],
  submitting: ['in-progress', 'validating', 'certification', 'attention'],
  validating: ['validating', 'in-progress', 'certification', 'attention'],
  'in-progress': ['in-progress', 'certification', 'preview', 'publishing', 'live', 'attention'],
  certification: ['certification', 'creating-preview', 'preview', 'attention'],
  'creating-preview': ['creating-preview', 'preview', 'attention'],
  preview: ['preview', 'publishing', 'attention'],
  publishing: ['publishing', 'live', 'attention'],
  live: ['live', 'in-progress'],
  attention: ['attention', 'draft', 'in-progress', 'validating'],
  stopped: ['stopped'],
  unknown: [],
};

/** Everything that the person may report now, the likely first, each with what follows from it. */
export function portalChoices(state: OfferState, now: Instant, days: Calendar): readonly PortalChoice[] {
  const likely = followers[state.status?.id ?? 'not-created'];
  const choices = portalWords.map((seen): PortalChoice => {
    const after = apply(state, { id: 'assumed', at: now, ...reported(seen) });
    return {
      seen,
      isLikely: likely.includes(statusOfReport(seen, now).id),
      next: stageRows(after, now, days).find(row => row.state === 'attention' || row.state === 'active'),
    };
  });
  return [...choices.filter(({ isLikely }) => isLikely), ...choices.filter(({ isLikely }) => !isLikely)];
}

/** What is written down when the person saw a word in the portal; `since` when they know since when. */
export const reported = ({ word, step }: PortalWord, since?: Instant): Happening => ({
  kind: 'reported',
  word: word.trim(),
  ...(step && { step }),
  ...(since && { since }),
});

/** Whether to ask the person to look again: something is under way, and they said nothing for a day or a deadline passed. */
export function isStale(state: OfferState, now: Instant, days: Calendar): boolean {
  if (pollInterval(state, now) === undefined) return false;
  const { at, derived } = currentStatus(state, now, days);
  return derived === true || Date.parse(now) - Date.parse(at) >= 24 * 3_600_000;
}
