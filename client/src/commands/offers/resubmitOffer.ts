import * as vscode from 'vscode';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { obstacles } from '../../ui/offers/obstacles';
import { givePackageLink } from '../../ui/offers/packageLink';
import { build } from '../../ui/packages/build';
import { submit } from '../../ui/offers/submit';
import { confirm } from '../../ui/confirm';
import type { FollowedOffer } from '../../views/offers/offers';
import type { OfferCommand, OfferContext } from './command';

/** Submits again after something was mended: what is left, the new package, then the submission. */
export const resubmitOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The offer could not be submitted again'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer || !(await isMended(offer, context)) || !(await hasPackage(offer, context))) return;
    await context.offers.learn(offer.id);
    const renewed = context.offers.find(offer.id);
    if (renewed) await submit(renewed, context);
  },
};

async function isMended(offer: FollowedOffer, { reports, services }: OfferContext): Promise<boolean> {
  const left = obstacles(offer, reports, services);
  if (left.length === 0) return true;
  const goOn = vscode.l10n.t('Go On');
  const chosen = await confirm(
    vscode.l10n.t('Is {0} ready to be submitted again?', offer.name),
    left.join('\n'),
    goOn,
  );
  return chosen === goOn;
}

/** A mended connector is a new package, which needs a link; only a mended field does not. */
async function hasPackage(offer: FollowedOffer, context: OfferContext): Promise<boolean> {
  const made = {
    label: vscode.l10n.t('The connector was mended: build and upload its package now'),
    detail: vscode.l10n.t('From the solutions that were exported again.'),
  };
  const fresh = {
    label: vscode.l10n.t('The package is new: give its link …'),
    detail: vscode.l10n.t('Needed whenever a file of the connector changed.'),
  };
  const same = {
    label: vscode.l10n.t('The package and its link are the same'),
    detail: vscode.l10n.t('Enough when only a field of the offer was wrong, or the link was renewed.'),
  };
  const chosen = await vscode.window.showQuickPick([...(offer.files ? [made] : []), fresh, same], {
    title: vscode.l10n.t('Package of {0}', offer.name),
    ignoreFocusOut: true,
  });
  if (chosen === made) return buildAndUpload(offer, context);
  if (chosen === fresh) return givePackageLink(offer, context);
  return chosen === same;
}

/** The commands for packages tell by themselves what goes wrong; whether there is a new link is seen afterwards. */
async function buildAndUpload({ state }: FollowedOffer, { services }: OfferContext): Promise<boolean> {
  const { connector: uri } = state.offer;
  const connector = services.connectors.connectors.find(one => one.uri === uri);
  if (!connector) return false;
  const before = services.packages.linkOf(connector.uri)?.linkHash;
  if (!(await build(services, connector))) return false;
  await vscode.commands.executeCommand('connectorCertification.uploadPackage', {
    kind: 'connector',
    connector,
  });
  return services.packages.linkOf(connector.uri)?.linkHash !== before;
}
