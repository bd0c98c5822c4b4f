import * as vscode from 'vscode';
import type { OfferContext } from '../../commands/offers/command';
import { redact } from '../../offers/redact';
import type { Report, Snapshot, Validation } from '../../offers/snapshot';
import type { FollowedOffer } from '../../views/offers/offers';
import { ExplainedError, valueOf } from '../errors';
import { withProgress } from '../progress';

/** Asks where the report is and gives its text; undefined when the person gives up. */
export async function chooseReport(
  { offers }: Pick<OfferContext, 'offers'>,
  folder: vscode.Uri,
): Promise<string | undefined> {
  const offer = offers.followed().find(({ files }) => files?.folder.toString() === folder.toString());
  const clipboard = await vscode.env.clipboard.readText();
  const editor = vscode.window.activeTextEditor;
  const rows: (vscode.QuickPickItem & { readonly read: () => Promise<string> })[] = [
    ...(offer && offer.state.offer.provider !== 'guided'
      ? [
          {
            label: vscode.l10n.t('What Partner Center lists'),
            detail: vscode.l10n.t('Validation messages and the certification report, read now.'),
            read: () => readFromService(offer, offers),
          },
        ]
      : []),
    ...(clipboard.trim() === ''
      ? []
      : [
          {
            label: vscode.l10n.t('The clipboard'),
            detail: firstLine(clipboard),
            read: () => Promise.resolve(clipboard),
          },
        ]),
    ...(editor
      ? [
          {
            label: vscode.l10n.t('The active editor'),
            description: vscode.workspace.asRelativePath(editor.document.uri),
            read: () => Promise.resolve(textOf(editor)),
          },
        ]
      : []),
  ];
  if (rows.length === 0) throw new ExplainedError(nothingToRead());
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Paste a report'),
    placeHolder: vscode.l10n.t('Where is the report?'),
    ignoreFocusOut: true,
  });
  return chosen?.read();
}

/** The selection, if there is one. */
const textOf = ({ document, selection }: vscode.TextEditor): string =>
  document.getText(selection.isEmpty ? undefined : selection);

/** Whatever is in the clipboard is shown, so a secret that lies there must not be. */
const firstLine = (text: string): string => redact(text.trim().split(/\r|\n/)[0] ?? '').slice(0, 100);

async function readFromService(offer: FollowedOffer, offers: OfferContext['offers']): Promise<string> {
  const { ref, provider: kind } = offer.state.offer;
  return withProgress(vscode.l10n.t('Reading the report of {0} …', offer.name), async signal => {
    const provider = valueOf(await offers.connect(kind, signal));
    if (!ref || !provider.readStatus) throw new ExplainedError(nothingToRead());
    const snapshot = valueOf(await provider.readStatus(ref, signal));
    const report = await reportText(snapshot, signal);
    const text = report ?? (snapshot.validations ?? []).map(lineOf).join('\n');
    if (text.trim() === '') throw new ExplainedError(nothingListed());
    return text;
  });
}

/** The newest report, where it is text; its address is signed and therefore used at once and kept nowhere. */
async function reportText({ reports = [] }: Snapshot, signal: AbortSignal): Promise<string | undefined> {
  const newest = reports.reduce<Report | undefined>(
    (best, report) => (!best || (report.at ?? '') > (best.at ?? '') ? report : best),
    undefined,
  );
  if (newest?.fileUrl === undefined) return undefined;
  const response = await fetch(newest.fileUrl, { signal });
  const isText = /^text\/|json/.test(response.headers.get('content-type') ?? '');
  return response.ok && isText ? response.text() : undefined;
}

/** As the validators print it, which is how reports are read. */
const lineOf = ({ code, severity, message }: Validation): string =>
  /^5000\./.test(code) ? `${code} ${message}` : `${severity}: ${code}: ${message}`;

const nothingToRead = () => ({
  code: 'no-report',
  message: vscode.l10n.t('There is no report to read.'),
  cause: vscode.l10n.t('The clipboard is empty and no editor is open.'),
  nextStep: vscode.l10n.t('Copy the report in Partner Center, then run the command again.'),
});

const nothingListed = () => ({
  code: 'no-report',
  message: vscode.l10n.t('Partner Center lists no report.'),
  cause: vscode.l10n.t('The submission has neither validation messages nor a report that is text.'),
  nextStep: vscode.l10n.t('Look at the Product overview, copy the report and run the command again.'),
});
