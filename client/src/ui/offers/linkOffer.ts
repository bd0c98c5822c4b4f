import * as vscode from 'vscode';
import type { OfferRef, Provider } from '../../offers/providers/provider';
import type { Offers } from '../../views/offers/offers';
import { partnerCenterSettings } from '../../views/offers/settings';
import { ExplainedError, valueOf } from '../errors';
import { withProgress } from '../progress';
import { setUpAccount } from './account';

/**
 * Finds the offer in the account's API: it must answer, list offers, and the person must find theirs among them.
 * @returns undefined when the person gives up
 * @throws {ExplainedError} an honest refusal: the API does not answer, or does not list the offer
 */
export async function linkOffer(
  kind: Exclude<Provider['id'], 'guided'>,
  offers: Offers,
): Promise<OfferRef | undefined> {
  const { tenant, clientId } = partnerCenterSettings();
  const isSetUp = kind === 'emulator' || (tenant !== '' && clientId !== '');
  if (!isSetUp && (await setUpAccount(offers)) === undefined) return undefined;
  const { offers: listed, warnings } = await withProgress(
    vscode.l10n.t('Asking Partner Center for the offers of the account …'),
    async signal => {
      const provider = valueOf(await offers.connect(kind, signal));
      if (!provider.probe || !provider.listOffers) throw new ExplainedError(notListed());
      valueOf(await provider.probe(signal));
      return valueOf(await provider.listOffers(signal));
    },
  );
  if (listed.length === 0) throw new ExplainedError(notListed());
  const missing = {
    label: vscode.l10n.t('My offer is not in this list'),
    detail: vscode.l10n.t('Then the API does not serve it: follow it in guided mode.'),
  };
  const chosen = await vscode.window.showQuickPick(
    [
      ...listed.map(ref => ({
        label: ref.name,
        ...(ref.resourceType && { description: ref.resourceType }),
        ref,
      })),
      missing,
    ],
    {
      title: kind === 'emulator' ? vscode.l10n.t('EMULATOR: offers') : vscode.l10n.t('Offers of the account'),
      placeHolder: warnings[0] ?? vscode.l10n.t('Which of them is the offer of this connector?'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  if (!chosen) return undefined;
  if (!('ref' in chosen)) throw new ExplainedError(notListed());
  return chosen.ref;
}

const notListed = () => ({
  code: 'unsupported',
  message: vscode.l10n.t('The API of your account does not list this offer.'),
  cause: vscode.l10n.t(
    'Microsoft documents no API for offers of connectors, so most accounts do not have it.',
  ),
  nextStep: vscode.l10n.t(
    'Follow the offer in guided mode: you act in Partner Center and say here what it shows.',
  ),
});
