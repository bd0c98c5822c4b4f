import * as vscode from 'vscode';
import { takeStep, type StepResult } from '../../offers/irreversible';
import type { Action, StatusId } from '../../offers/model';
import type { ProviderError, SubmitOptions } from '../../offers/providers/provider';
import { actionText, statusText } from '../../views/offers/texts';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { askWhen } from '../askWhen';
import { confirm } from '../confirm';
import { ExplainedError, valueOf } from '../errors';
import { withProgress } from '../progress';
import { openPortalOf } from './portal';

/** What each step means for good. */
export const consequences: Readonly<Record<Action, () => string>> = {
  submit: () =>
    vscode.l10n.t(
      'Microsoft reviews what is in the draft now. Once the connector goes live it is a premium connector in all regions, and the premium tier cannot be removed.',
    ),
  cancel: () => vscode.l10n.t('The submission ends here: the next one begins certification from the start.'),
  goLive: () =>
    vscode.l10n.t(
      'Go live cannot be cancelled. The connector is deployed to all regions as a premium connector, and the premium tier cannot be removed.',
    ),
};

/**
 * Takes a step through the API, once, after the person confirmed it.
 * @throws {ExplainedError} when it was not done, or when nobody knows yet
 */
export async function actThroughApi(
  action: Action,
  offer: FollowedOffer,
  offers: Offers,
  options: SubmitOptions = {},
): Promise<void> {
  const title = vscode.l10n.t('{0}: {1} …', offer.name, actionText(action));
  const result = await withProgress(title, async signal => {
    await offer.clock.sync();
    const provider = valueOf(await offers.connect(offer.state.offer.provider, signal));
    const { journal, clock } = offer;
    const taken = await takeStep(action, { provider, journal, now: clock.now, signal, options });
    await offer.clock.sync();
    return taken;
  });
  if (result.result !== 'done') throw new ExplainedError(withEnd(result));
  await offers.refresh(offer.id);
}

/** Who cancels a request that was sent must hear that it may have arrived. */
const withEnd = ({ result, error }: Exclude<StepResult, { result: 'done' }>): ProviderError =>
  result === 'unknown' && error.code === 'cancelled' ? { ...error, code: 'timeout' } : error;

/** Where a step makes no sense at all by what the person reported; where it may, they know better than we do. */
const refused: Readonly<Record<Action, readonly StatusId[]>> = {
  submit: ['submitting', 'validating', 'certification', 'creating-preview', 'publishing', 'stopped'],
  cancel: ['not-created', 'draft', 'publishing', 'live', 'stopped'],
  goLive: ['not-created', 'draft', 'attention', 'publishing', 'live', 'stopped'],
};

/**
 * In guided mode the person takes the step in the portal and says so here.
 * @param doubts why it may be too early, one sentence each
 * @throws {ExplainedError} when the offer is not in a state for it
 */
export async function actInPortal(
  action: Action,
  offer: FollowedOffer,
  doubts: readonly string[] = [],
): Promise<void> {
  const status = offer.state.status?.id ?? 'not-created';
  if (refused[action].includes(status)) throw new ExplainedError(wrongTime(action, offer, status));
  const step = actionText(action);
  const open = vscode.l10n.t('Open Partner Center');
  const did = vscode.l10n.t('I Did It');
  const chosen = await confirm(
    vscode.l10n.t('Select {0} for {1} in Partner Center, then say so here.', step, offer.name),
    [consequences[action](), ...doubts].join('\n'),
    did,
    open,
  );
  if (chosen === undefined) return;
  if (chosen === open) await openPortalOf(offer);
  const when = await askWhen(vscode.l10n.t('When did you select {0} for {1}?', step, offer.name), offer.now);
  if (when) await offer.journal.append({ kind: 'acted', action, ...(when.at && { when: when.at }) });
}

/** Asks, then takes the step where the offer is followed. */
export async function act(action: 'cancel' | 'goLive', offer: FollowedOffer, offers: Offers): Promise<void> {
  if (offer.state.offer.provider === 'guided') return actInPortal(action, offer);
  const step = actionText(action);
  const chosen = await confirm(questionOf(step, offer), consequences[action](), step);
  if (chosen === step) await actThroughApi(action, offer, offers);
}

const wrongTime = (action: Action, { name, state: { status } }: FollowedOffer, id: StatusId) => ({
  code: 'wrong-state',
  message: vscode.l10n.t('{0} makes no sense for {1} now.', actionText(action), name),
  cause: vscode.l10n.t(
    'By what you reported it is here: {0}.',
    statusText({ id, raw: '', source: 'you', at: '', ...status }),
  ),
  nextStep: vscode.l10n.t('Record the status first if Partner Center shows another one.'),
});

/** An emulator says that it is one. */
export const questionOf = (step: string, { name, state }: FollowedOffer): string =>
  state.offer.provider === 'emulator'
    ? vscode.l10n.t('EMULATOR: {0} for {1}?', step, name)
    : vscode.l10n.t('{0} for {1}?', step, name);
