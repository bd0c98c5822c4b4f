import * as vscode from 'vscode';
import { checkName } from '../../offers/fieldChecks';
import type { Offer } from '../../offers/model';
import { chooseConnector } from '../../ui/chooseConnector';
import { describe, ExplainedError, isCancelled } from '../../ui/errors';
import { linkOffer } from '../../ui/offers/linkOffer';
import {
  noFolder,
  readConnectorFiles,
  writeOfferFields,
  type ConnectorFiles,
} from '../../views/offers/connectorFiles';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { emulatorEndpoint } from '../../views/offers/settings';
import type { OfferCommand, OfferContext } from './command';

/** Begins to follow the offer of a connector: guided, or through an API that lists it. */
export const followOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The offer cannot be followed'),
  async run(context) {
    const { services, argument } = context;
    const connector = await chooseConnector(
      services.connectors,
      argument,
      vscode.l10n.t('Whose offer do you want to follow?'),
    );
    if (!connector) return;
    const folder = vscode.Uri.parse(connector.uri);
    const mode = await chooseMode(context.offers, folder);
    if (!mode) return;
    const files = await readConnectorFiles(folder);
    if (!files) throw new ExplainedError(noFolder());
    const offer = await describeOffer(mode, context.offers, folder, files);
    if (!offer) return;
    await adoptLink(context, await context.offers.follow(offer));
    await vscode.commands.executeCommand('connectorCertification.offers.focus');
    if (offer.provider !== 'guided') await context.offers.refresh(offer.id);
  },
};

/** A package that was uploaded before its offer is followed belongs to the offer. */
async function adoptLink(
  { services: { packages }, offers }: OfferContext,
  offer: FollowedOffer,
): Promise<void> {
  const { connector } = offer.state.offer;
  const record = connector === undefined ? undefined : packages.linkOf(connector);
  const link = connector === undefined ? undefined : await packages.secretLinkOf(connector);
  if (!record || link === undefined || offer.has.packageLink) return;
  await offers.secrets.set(offer.id, 'packageLink', link);
  const { sha256, expiresOn: linkExpires } = record;
  await offer.journal.append({ kind: 'package', package: { sha256, linkExpires } });
}

/** How to follow: by a provider, or an offer of the same connector that was left. */
type Mode = Offer['provider'] | Offer;

async function chooseMode(offers: Offers, folder: vscode.Uri): Promise<Mode | undefined> {
  const left = offers
    .left()
    .map(({ state }) => state.offer)
    .filter(({ connector }) => connector === folder.toString());
  const moved = offers.followed().filter(({ files }) => files === undefined);
  const existing = followedAt(offers, folder);
  const rows: (vscode.QuickPickItem & { readonly mode: Mode })[] = [
    {
      label: vscode.l10n.t('Guided'),
      description: vscode.l10n.t('works always'),
      detail: vscode.l10n.t('You act in Partner Center and say here what it shows; no network is used.'),
      mode: 'guided',
    },
    {
      label: vscode.l10n.t('Partner Center API'),
      description: vscode.l10n.t('experimental'),
      detail: vscode.l10n.t(
        'Reads and acts by itself, if the API of your account lists the offer: Microsoft documents none for connectors.',
      ),
      mode: 'ingestion',
    },
    ...(emulatorEndpoint() === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('EMULATOR'),
            detail: vscode.l10n.t(
              'A stand-in for Partner Center on this machine; nothing that is done with it is real.',
            ),
            mode: 'emulator' as const,
          },
        ]),
    ...left.map(offer => ({
      label: vscode.l10n.t('Follow {0} again', offer.name),
      detail: vscode.l10n.t('Goes on with the history that is kept.'),
      mode: offer,
    })),
    ...moved.map(({ name, state: { offer } }) => ({
      label: vscode.l10n.t('Go on with {0} here', name),
      detail: vscode.l10n.t('The folder of its connector is gone; its history goes on with this one.'),
      mode: { ...offer, connector: folder.toString() },
    })),
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Follow an offer'),
    placeHolder: existing
      ? vscode.l10n.t('You follow {0} already. Where shall its status come from now?', existing.name)
      : vscode.l10n.t('Where does its status come from?'),
    ignoreFocusOut: true,
  });
  return chosen?.mode;
}

/** A connector has one offer: following it in another way goes on with its history. */
const followedAt = (offers: Offers, folder: vscode.Uri): Offer | undefined =>
  offers.followed().find(({ state }) => state.offer.connector === folder.toString())?.state.offer;

async function describeOffer(
  mode: Mode,
  offers: Offers,
  folder: vscode.Uri,
  files: ConnectorFiles,
): Promise<Offer | undefined> {
  if (typeof mode !== 'string') {
    const isUnnamed = mode.name === mode.id;
    return isUnnamed ? { ...mode, name: files.fields.name ?? files.facts.title ?? mode.name } : mode;
  }
  const id = followedAt(offers, folder)?.id ?? crypto.randomUUID();
  const fresh = { id, connector: folder.toString() };
  if (mode === 'guided') {
    const name = await askName(files);
    return name === undefined ? undefined : { ...fresh, name, provider: 'guided' };
  }
  try {
    const ref = await linkOffer(mode, offers);
    return ref && { ...fresh, name: ref.name, provider: mode, ref };
  } catch (error) {
    if (isCancelled(error) || !(await wantsGuided(error))) return undefined;
    return describeOffer('guided', offers, folder, files);
  }
}

/** The name is a field of the offer: one that differs from what the connector says is kept in certification.json. */
async function askName({ folder, fields, facts }: ConnectorFiles): Promise<string | undefined> {
  const known = fields.name ?? facts.title ?? '';
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Follow an offer'),
    prompt: vscode.l10n.t(
      'Name of the offer in Partner Center; it is reserved for good once the offer is created',
    ),
    value: known,
    ignoreFocusOut: true,
    validateInput: text =>
      text.trim() === ''
        ? vscode.l10n.t('Give the offer a name.')
        : checkName(text, facts.title).find(({ severity }) => severity === 'error')?.message,
  });
  const name = typed?.trim();
  if (name && name !== known) await writeOfferFields(folder, { name });
  return name;
}

/** Tells why the API cannot be used, and offers what always works. */
async function wantsGuided(error: unknown): Promise<boolean> {
  const guided = vscode.l10n.t('Follow in Guided Mode');
  const chosen = await vscode.window.showWarningMessage(
    describe(vscode.l10n.t('The offer cannot be followed'), error),
    guided,
  );
  return chosen === guided;
}
