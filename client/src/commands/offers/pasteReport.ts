import * as vscode from 'vscode';
import { methods, type RuleSummary } from '../../../../server/src/protocol';
import { withMentions } from '../../offers/report/mentions';
import { parseReport, type ParsedReport, type ReportItem } from '../../offers/report/parseReport';
import { ExplainedError } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { chooseReport } from '../../ui/offers/chooseReport';
import { showUnrecognised } from '../../ui/offers/unrecognised';
import { readDefinition } from '../../views/offers/connectorFiles';
import type { OfferCommand, OfferContext } from './command';

/** Turns a report into Problems: a certification report, a reviewer's comment, the output of Microsoft's validators. */
export const pasteReport: OfferCommand = {
  failure: () => vscode.l10n.t('The report could not be read'),
  async run(context) {
    const folder = await chooseFolder(context);
    if (!folder) return;
    const report = await chooseReport(context, folder);
    if (report === undefined) return;
    const rules = await context.services.client.sendRequest<RuleSummary[]>(methods.listRules);
    const { items, unrecognised } = parseReport(report, rules);
    const placed = { items: items.map(item => withFile(item, rules)), unrecognised };
    const parsed = withMentions(placed, await readDefinition(folder));
    await context.reports.show(folder, parsed.items, parsed.unrecognised.length);
    await tell(parsed, report);
  },
};

/** The connector that the report is about: of the offer, of the active editor, the only one, or a chosen one. */
async function chooseFolder(context: OfferContext): Promise<vscode.Uri | undefined> {
  const { offers, target, services } = context;
  if (target) return (await chooseOffer(context))?.files?.folder;
  const folders = services.connectors.connectors.map(({ uri, name }) => ({
    name,
    folder: vscode.Uri.parse(uri),
  }));
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const around = folders.find(({ folder }) => active?.startsWith(`${folder.toString()}/`));
  if (around) return around.folder;
  if (folders.length === 0) throw new ExplainedError(noConnector());
  if (folders.length === 1) return folders[0]?.folder;
  const followed = offers.followed().flatMap(({ files }) => files?.folder.toString() ?? []);
  const chosen = await vscode.window.showQuickPick(
    folders.map(({ name, folder }) => ({
      label: name,
      description: vscode.workspace.asRelativePath(folder),
      ...(followed.includes(folder.toString()) && { detail: vscode.l10n.t('You follow its offer.') }),
      folder,
    })),
    { placeHolder: vscode.l10n.t('Which connector is the report about?') },
  );
  return chosen?.folder;
}

/** The file in which the rules of an area report, for remarks that name none. */
const files: Readonly<Record<string, string>> = {
  properties: 'apiProperties.json',
  policy: 'apiProperties.json',
  script: 'script.csx',
  icon: 'icon.png',
  readme: 'readme.md',
  intro: 'intro.md',
  settings: 'settings.json',
};

function withFile(item: ReportItem, rules: readonly RuleSummary[]): ReportItem {
  if (item.file !== undefined) return item;
  const ids = item.rule === undefined ? item.candidates : [item.rule];
  const areas = new Set(rules.filter(({ id }) => ids.includes(id)).map(({ area }) => area));
  const [area] = areas;
  const file = areas.size === 1 && area !== undefined ? files[area] : undefined;
  return file === undefined ? item : { ...item, file };
}

async function tell({ items, unrecognised }: ParsedReport, report: string): Promise<void> {
  if (items.length === 0) {
    await showUnrecognised(report, unrecognised);
    throw new ExplainedError(nothingRecognised());
  }
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  if (unrecognised.length === 0) return;
  const show = vscode.l10n.t('Show Lines');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Remarks in Problems: {0}. Lines that were not recognised: {1}.',
      items.length,
      unrecognised.length,
    ),
    show,
  );
  if (chosen === show) await showUnrecognised(report, unrecognised);
}

const noConnector = () => ({
  code: 'no-connector',
  message: vscode.l10n.t('There is no connector that the report could be about.'),
  cause: vscode.l10n.t(
    'No folder of this workspace has an apiDefinition.swagger.json or apiProperties.json.',
  ),
  nextStep: vscode.l10n.t('Open the folder of the connector first.'),
});

const nothingRecognised = () => ({
  code: 'report-unknown',
  message: vscode.l10n.t('Nothing in the report could be placed.'),
  cause: vscode.l10n.t('It names no policy code, no rule, no file and no place.'),
  nextStep: vscode.l10n.t('Read it in the editor that was opened.'),
});
