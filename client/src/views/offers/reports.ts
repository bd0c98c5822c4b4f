import * as vscode from 'vscode';
import type { ConnectorsModel } from '../connectorsModel';
import type { ReportItem } from '../../offers/report/parseReport';
import { matchFindings } from '../../offers/report/matchFindings';
import type { Offers } from './offers';
import { remarkDiagnostics, reportSource, type LocatedSummary } from './remarks';

/** Reports on connectors, shown in Problems until what they name is mended or they are cleared. */
export interface Reports extends vscode.Disposable {
  /** Shows the remarks on a connector in place of those shown before. With an offer they are kept in its journal. */
  show(folder: vscode.Uri, items: readonly ReportItem[], unrecognised: number): Promise<void>;
  /** The connectors with remarks. */
  folders(): readonly vscode.Uri[];
  /** How many remarks on a connector are left. */
  left(folder: vscode.Uri): number;
}

/** The code action's command: clears one remark. Not in the palette, so not in the manifest. */
const clearRemark = 'connectorCertification.clearRemark';

/** The rules of files that cannot be read. */
const syntaxRules: ReadonlySet<string> = new Set(['definition-valid-json', 'props-valid-json']);

interface Shown {
  readonly folder: vscode.Uri;
  /** The journal's report that is shown; undefined when no offer keeps it. */
  readonly at?: string;
  readonly items: readonly ReportItem[];
}

/** A remark as it stands in Problems. */
interface Drawn {
  /** The key of the connector's folder. */
  readonly folder: string;
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
  readonly item: ReportItem;
}

export function registerReports(
  offers: Offers,
  connectors: ConnectorsModel,
  log: vscode.LogOutputChannel,
): Reports {
  const collection = vscode.languages.createDiagnosticCollection('connector report');
  const shown = new Map<string, Shown>();
  let drawn: readonly Drawn[] = [];
  let work: Promise<void> = Promise.resolve();

  const offerOf = (folder: vscode.Uri) =>
    offers.followed().find(({ files }) => files?.folder.toString() === folder.toString());

  /** Takes over what the journals say, this window's or another one's. */
  function adopt(): void {
    for (const { files, state } of offers.followed()) {
      const key = files?.folder.toString();
      if (!files || !key || !state.report || shown.get(key)?.at === state.report.at) continue;
      const { at, value } = state.report;
      shown.set(key, { folder: files.folder, at, items: value });
    }
  }

  function findingsOf(folder: vscode.Uri): readonly LocatedSummary[] | undefined {
    const connector = connectors.connectors.find(
      ({ uri }) => vscode.Uri.parse(uri).toString() === folder.toString(),
    );
    return connector?.files.flatMap(({ uri, name, findings }) =>
      findings.map(finding => ({ ...finding, file: name, uri: vscode.Uri.parse(uri) })),
    );
  }

  /** Draws every remark at its place, and clears those that were mended. */
  async function draw(): Promise<void> {
    adopt();
    const now: Drawn[] = [];
    for (const [key, { folder, items, at }] of shown) {
      const findings = findingsOf(folder);
      if (!findings) continue; // The server has not looked at this connector yet.
      const matched = items.map(item => ({ item, found: matchFindings(item, findings) }));
      // In a half-typed file nothing is found, which does not mean that it was mended.
      const isReadable = !findings.some(({ rule }) => syntaxRules.has(rule));
      const left = matched.filter(({ item, found }) => found.length > 0 || !item.found || !isReadable);
      const known = left.map(({ item, found }) => (found.length > 0 ? { ...item, found: true } : item));
      shown.set(key, { folder, items: known, ...(at !== undefined && { at }) });
      for (const { item, found } of left) {
        for (const [uri, diagnostic] of await remarkDiagnostics(folder, item, found))
          now.push({ folder: key, uri, diagnostic, item });
      }
      // Written down, so that what is mended while no window is open is cleared when one opens.
      const isNew = known.some(({ found }, index) => found && !left[index]?.item.found);
      if (left.length < items.length || isNew) await remember(folder, known, 0);
    }
    drawn = now;
    collection.clear();
    for (const { uri, diagnostic } of drawn)
      collection.set(uri, [...(collection.get(uri) ?? []), diagnostic]);
  }

  async function remember(
    folder: vscode.Uri,
    items: readonly ReportItem[],
    unrecognised: number,
  ): Promise<void> {
    await offerOf(folder)?.journal.append({ kind: 'report', items, unrecognised });
  }

  const drawSoon = (): Promise<void> => {
    work = work.then(draw).catch((error: unknown) => log.error(`A report: ${String(error)}`));
    return work;
  };

  async function show(folder: vscode.Uri, items: readonly ReportItem[], unrecognised: number): Promise<void> {
    const findings = findingsOf(folder) ?? [];
    const known = items.map(item =>
      matchFindings(item, findings).length > 0 ? { ...item, found: true } : item,
    );
    shown.set(folder.toString(), { folder, items: known });
    await remember(folder, known, unrecognised);
    await drawSoon();
  }

  const listening = [
    collection,
    offers.onDidChange(() => void drawSoon()),
    connectors.onDidChange(() => void drawSoon()),
    vscode.commands.registerCommand(clearRemark, async (folder: string, line: number, text: string) => {
      const entry = shown.get(folder);
      if (!entry) return;
      await show(
        entry.folder,
        entry.items.filter(item => item.line !== line || item.text !== text),
        0,
      );
    }),
    vscode.languages.registerCodeActionsProvider(
      { scheme: 'file' },
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics.flatMap(diagnostic => {
            const known = drawn.find(
              entry =>
                diagnostic.source === reportSource &&
                entry.uri.toString() === document.uri.toString() &&
                entry.diagnostic.message === diagnostic.message &&
                entry.diagnostic.range.isEqual(diagnostic.range),
            );
            return known ? [clearingAction(known, diagnostic)] : [];
          }),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  ];
  void drawSoon();
  return {
    show,
    folders: () => [...shown.values()].filter(({ items }) => items.length > 0).map(({ folder }) => folder),
    left: folder => shown.get(folder.toString())?.items.length ?? 0,
    dispose() {
      vscode.Disposable.from(...listening).dispose();
    },
  };
}

function clearingAction({ folder, item }: Drawn, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Clear this remark of the report');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command: clearRemark, arguments: [folder, item.line, item.text] };
  return action;
}
