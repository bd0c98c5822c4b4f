import * as l10n from '@vscode/l10n';
import { recover, type StepContext } from './irreversible';
import { pollInterval } from './pace';
import type { Reading } from './poller';
import { redactDeep } from './redact';
import type { Snapshot } from './snapshot';
import { apply, type OfferState } from './state';

/**
 * Reads the status of an offer once, writes it down and tells when to read again: what the poller calls. Steps without a
 * known end are settled on the way.
 */
export async function readAndRecord(context: StepContext): Promise<Reading> {
  const { provider, journal, now, signal } = context;
  const state = await recover(context);
  const ref = state?.offer.ref;
  if (state === undefined || ref === undefined || provider.readStatus === undefined) return unreadable();
  const outcome = await provider.readStatus(ref, signal);
  if (!outcome.ok) return outcome;
  const event = await journal.append(
    saysTheSame(state, outcome.value) ? { kind: 'checked' } : { kind: 'read', snapshot: outcome.value },
  );
  return { ok: true, interval: pollInterval(apply(state, event), now()) };
}

/** Whether nothing but the time differs from what was read last, and nobody said anything else since. */
function saysTheSame({ snapshot, status }: OfferState, read: Snapshot): boolean {
  if (snapshot === undefined || status?.at !== snapshot.at || status.source !== snapshot.source) return false;
  return wordsOf(snapshot) === wordsOf(read);
}

/** As the journal would hold it. */
const wordsOf = (snapshot: Snapshot): string => JSON.stringify(redactDeep({ ...snapshot, at: '' }));

const unreadable = (): Reading => ({
  ok: false,
  error: {
    code: 'unsupported',
    message: l10n.t('The status of this offer cannot be read.'),
    cause: l10n.t('The offer is not linked to an API that knows it.'),
    nextStep: l10n.t('Say yourself what Partner Center shows.'),
    effect: 'none',
  },
});
