import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../../server/src/protocol';
import { checkName } from '../../offers/fieldChecks';
import type { Offer } from '../../offers/model';
import { describe, ExplainedError, isCancelled } from '../../ui/errors';
import { linkOffer } from '../../ui/offers/linkOffer';
import type { ConnectorNode } from '../../views/connectorsView';
import { readConnectorFiles, writeOfferFields, type ConnectorFiles } from '../../views/offers/connectorFiles';
import type { Offers } from '../../views/offers/offers';
import { emulatorEndpoint } from '../../views/offers/settings';
import type { OfferCommand, OfferContext } from './command';

/** Begins to follow the offer of a connector: guided, or through an API that lists it. */
export const followOffer: OfferCommand = {
  failure: () => vscode.l10n.t('The offer cannot be followed'),
  async run(context) {
    const connector = await chooseConnector(context);
    if (!connector) return;
    const folder = vscode.Uri.parse(connector.uri);
    const mode = await chooseMode(context.offers, folder);
    if (!mode) return;
    const files = await readConnectorFiles(folder);
    const offer = await describeOffer(mode, context.offers, folder, files);
    if (!offer) return;
    await context.offers.follow(offer);
    await vscode.commands.executeCommand('connectorCertification.offers.focus');
    if (offer.provider !== 'guided') await context.offers.refresh(offer.id);
  },
};

async function chooseConnector({ services, argument }: OfferContext): Promise<ConnectorSummary | undefined> {
  const node = argument as Partial<ConnectorNode> | undefined;
  if (node?.kind === 'connector' && node.connector) return node.connector;
  if (services.connectors.connectors.length === 0) await services.connectors.refresh();
  const { connectors } = services.connectors;
  if (connectors.length === 0) throw new ExplainedError(noConnector());
  if (connectors.length === 1) return connectors[0];
  const chosen = await vscode.window.showQuickPick(
    connectors.map(connector => ({
      label: connector.name,
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(connector.uri)),
      connector,
    })),
    { placeHolder: vscode.l10n.t('Whose offer do you want to follow?') },
  );
  return chosen?.connector;
}

/** How to follow: by a provider, or an offer of the same connector that was left. */
type Mode = Offer['provider'] | Offer;

async function chooseMode(offers: Offers, folder: vscode.Uri): Promise<Mode | undefined> {
  const left = offers
    .left()
    .map(({ state }) => state.offer)
    .filter(({ connector }) => connector === folder.toString());
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
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Follow an offer'),
    placeHolder: vscode.l10n.t('Where does its status come from?'),
    ignoreFocusOut: true,
  });
  return chosen?.mode;
}

async function describeOffer(
  mode: Mode,
  offers: Offers,
  folder: vscode.Uri,
  files: ConnectorFiles,
): Promise<Offer | undefined> {
  if (typeof mode !== 'string') return mode;
  const fresh = { id: crypto.randomUUID(), connector: folder.toString() };
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

const noConnector = () => ({
  code: 'no-connector',
  message: vscode.l10n.t('There is no connector whose offer could be followed.'),
  cause: vscode.l10n.t(
    'No folder of this workspace has an apiDefinition.swagger.json or apiProperties.json.',
  ),
  nextStep: vscode.l10n.t('Open the folder of the connector first.'),
});
