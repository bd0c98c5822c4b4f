import * as vscode from 'vscode';
import type { OfferTarget } from '../../views/offers/node';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { ExplainedError } from '../errors';

interface Choice {
  readonly offers: Offers;
  readonly target: OfferTarget | undefined;
}

/**
 * The offer that a command is called on, the only one there is, or the one that the person chooses; undefined when they
 * choose none.
 * @throws {ExplainedError} when there is no offer to choose
 */
export async function chooseOffer({ offers, target }: Choice): Promise<FollowedOffer | undefined> {
  const known = target && offers.find(target.offer);
  if (known) return known;
  const followed = offers.followed();
  if (followed.length === 0) throw new ExplainedError(noOffer());
  if (followed.length === 1) return followed[0];
  const chosen = await vscode.window.showQuickPick(
    followed.map(offer => ({ label: offer.name, description: descriptionOf(offer), offer })),
    { placeHolder: vscode.l10n.t('Which offer?'), matchOnDescription: true },
  );
  return chosen?.offer;
}

const descriptionOf = ({ state, files }: FollowedOffer): string =>
  [
    ...(state.offer.provider === 'emulator' ? [vscode.l10n.t('EMULATOR')] : []),
    ...(files ? [vscode.workspace.asRelativePath(files.folder)] : []),
  ].join(' · ');

const noOffer = () => ({
  code: 'no-offer',
  message: vscode.l10n.t('There is no offer to do this with.'),
  cause: vscode.l10n.t('You follow none yet.'),
  nextStep: vscode.l10n.t('Run the command Connector: Follow an Offer.'),
});
