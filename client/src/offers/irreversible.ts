import * as l10n from '@vscode/l10n';
import { statusOfSnapshot } from './apiStatus';
import type { Journal } from './journal';
import type { Action, JournalEvent, Result, StatusId } from './model';
import type {
  OfferRef,
  Outcome,
  Provider,
  ProviderError,
  SubmissionRef,
  SubmitOptions,
} from './providers/provider';
import type { Instant, Snapshot } from './snapshot';
import { fold, type Intent, type OfferState } from './state';

export interface StepContext {
  readonly provider: Provider;
  readonly journal: Journal;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
  readonly options?: SubmitOptions;
}

/** How a step ended. Anything but `done` comes with the reason and what to do about it. */
export type StepResult =
  { readonly result: 'done' } | { readonly result: Exclude<Result, 'done'>; readonly error: ProviderError };

/** For so long after a step a status that does not show it proves nothing: services take their time. */
const settling = 2 * 60_000;

/** The statuses in which each step makes sense. */
const allowed: Readonly<Record<Action, ReadonlySet<StatusId>>> = {
  submit: new Set(['draft', 'attention', 'preview', 'live', 'not-created']),
  cancel: new Set(['submitting', 'validating', 'in-progress', 'certification', 'creating-preview']),
  goLive: new Set(['preview']),
};

/**
 * Takes a step that cannot be taken back, after the person confirmed it. First an earlier step of which nobody knows the
 * end is cleared up, then the status is read, then the intent is written down, and only then the provider is asked, once.
 * A crash at any point leaves an open intent, which `recover` settles. Of two windows that begin a step at the same time
 * one gives way: the order of the journal decides.
 */
export async function takeStep(action: Action, context: StepContext): Promise<StepResult> {
  const known = new Set((await context.journal.load()).events.map(({ id }) => id));
  const state = await recover(context);
  const open = state?.open[0];
  if (open) return unsettled(open);
  const { provider, journal, signal, options = {} } = context;
  const ref = state?.offer.ref;
  const { readStatus } = provider;
  if (ref === undefined || readStatus === undefined || provider[action] === undefined)
    return failed(unsupported());
  const status = await readStatus(ref, signal);
  if (!status.ok) return failed(status.error);
  await journal.append({ kind: 'read', snapshot: status.value });
  if (!allowed[action].has(statusOfSnapshot(status.value).id)) return failed(wrongState(status.value));
  const before = submissionOf(status.value);
  const intent = await journal.append({
    kind: 'intended',
    action,
    source: provider.source,
    ...(before && { before }),
  });
  const earlier = await intentBefore(intent, known, journal);
  if (earlier) {
    await journal.append({ kind: 'settled', intent: intent.id, result: 'failed' });
    return unsettled(earlier);
  }
  const outcome = await ask(action, provider, ref, before, options, signal);
  if (outcome.ok) {
    await journal.append({
      kind: 'settled',
      intent: intent.id,
      result: 'done',
      ...(outcome.value && { submission: outcome.value }),
    });
    return { result: 'done' };
  }
  const result = outcome.error.effect === 'unknown' ? 'unknown' : 'failed';
  await journal.append({ kind: 'settled', intent: intent.id, result, message: outcome.error.message });
  return { result, error: outcome.error };
}

/** An intent that another window wrote down since, before this one. */
async function intentBefore(
  own: JournalEvent,
  known: ReadonlySet<string>,
  journal: Journal,
): Promise<Intent | undefined> {
  const { events } = await journal.load();
  const before = events.slice(
    0,
    events.findIndex(({ id }) => id === own.id),
  );
  return before.find(
    (event): event is Extract<JournalEvent, { kind: 'intended' }> =>
      event.kind === 'intended' && !known.has(event.id),
  );
}

/**
 * Finds out how the steps ended of which nobody knows, by reading the status. Gives the state afterwards; steps that are
 * still open are in it.
 */
export async function recover({
  provider,
  journal,
  now,
  signal,
}: StepContext): Promise<OfferState | undefined> {
  const state = fold((await journal.load()).events);
  const ref = state?.offer.ref;
  if (state === undefined || state.open.length === 0 || ref === undefined) return state;
  const status = await provider.readStatus?.(ref, signal);
  if (!status?.ok) return state;
  await journal.append({ kind: 'read', snapshot: status.value });
  for (const intent of state.open) {
    const result = effectOf(intent, status.value);
    // A clock that was set back by more than that would keep the step open for as long.
    const isFresh = Math.abs(Date.parse(now()) - Date.parse(intent.at)) < settling;
    if (result === 'not-seen' && isFresh) continue;
    const submission = submissionOf(status.value);
    await journal.append({
      kind: 'settled',
      intent: intent.id,
      result,
      ...(result === 'done' && submission && { submission }),
    });
  }
  return fold((await journal.load()).events);
}

/** What a status, read after a step, tells of it. */
function effectOf({ action, before }: Intent, snapshot: Snapshot): 'done' | 'not-seen' {
  const { submission } = snapshot;
  const isSame = submission?.id === before?.id;
  const { id } = statusOfSnapshot(snapshot);
  switch (action) {
    case 'submit':
      return submission !== undefined && !isSame ? 'done' : 'not-seen';
    case 'goLive':
      return isSame && (id === 'publishing' || id === 'live') ? 'done' : 'not-seen';
    case 'cancel':
      return !isSame || id === 'draft' ? 'done' : 'not-seen';
  }
}

async function ask(
  action: Action,
  provider: Provider,
  ref: OfferRef,
  submission: SubmissionRef | undefined,
  options: SubmitOptions,
  signal: AbortSignal,
): Promise<Outcome<SubmissionRef | undefined>> {
  if (action === 'submit') return (await provider.submit?.(ref, options, signal)) ?? refused();
  if (submission === undefined) return refused();
  const outcome = (await provider[action]?.(ref, submission, signal)) ?? refused();
  return outcome.ok ? { ok: true, value: submission } : outcome;
}

const refused = (): { readonly ok: false; readonly error: ProviderError } => ({
  ok: false,
  error: unsupported(),
});

const submissionOf = ({ submission }: Snapshot): SubmissionRef | undefined =>
  submission && {
    id: submission.id,
    ...(submission.releaseNumber !== undefined && { releaseNumber: submission.releaseNumber }),
  };

const failed = (error: ProviderError): StepResult => ({ result: 'failed', error });

const unsettled = ({ action }: Intent): StepResult => ({
  result: 'unknown',
  error: {
    code: 'wrong-state',
    message: l10n.t('An earlier step ({step}) has no known end yet.', { step: action }),
    cause: l10n.t('The connection broke off or the editor was closed before Partner Center answered.'),
    nextStep: l10n.t('Read the status again in two minutes, or look at the Product overview.'),
    effect: 'none',
  },
});

const unsupported = (): ProviderError => ({
  code: 'unsupported',
  message: l10n.t('This step cannot be taken from here.'),
  cause: l10n.t('The offer is not linked to an API that can do it.'),
  nextStep: l10n.t('Take the step in Partner Center and say so here.'),
  effect: 'none',
});

const wrongState = ({ submission }: Snapshot): ProviderError => ({
  code: 'wrong-state',
  message: l10n.t('The offer is not in a state for this step.'),
  cause: l10n.t('Partner Center says {status}.', {
    status: submission ? `${submission.state}/${submission.substate}` : '–',
  }),
  nextStep: l10n.t('Look at the stages of the offer for what comes next.'),
  effect: 'none',
});
