import * as vscode from 'vscode';
import type { FieldProblem } from '../../offers/fieldChecks';
import { certificationFile, fileOf } from './connectorFiles';
import type { FollowedOffer, Offers } from './offers';
import { rangeOfPointer } from './place';
import { worksheetOf } from './worksheetOf';

const severities: Readonly<Record<FieldProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What the language server says of the file itself. */
const toldByServer: ReadonlySet<string> = new Set([
  'categories-too-many',
  'category-repeated',
  'hide-key-invalid',
  'link-blank',
  'link-invalid',
  'link-not-https',
  'mail-invalid',
]);

/**
 * Says in certification.json, while it is edited, what the file alone does not tell: against the connector, the clock and
 * the lists of the settings.
 */
export function registerFieldDiagnostics(offers: Offers, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('connector offer');
  let work: Promise<void> = Promise.resolve();

  async function show(): Promise<void> {
    const shown = await Promise.all(offers.followed().map(diagnosticsOf));
    collection.clear();
    for (const entry of shown) if (entry) collection.set(...entry);
  }

  const showSoon = (): void => {
    work = work.then(show).catch((error: unknown) => log.error(`Fields of an offer: ${String(error)}`));
  };
  showSoon();
  return vscode.Disposable.from(collection, offers.onDidChange(showSoon));
}

async function diagnosticsOf(offer: FollowedOffer): Promise<[vscode.Uri, vscode.Diagnostic[]] | undefined> {
  const problems = worksheetOf(offer)
    .flatMap(({ fields }) => fields)
    .filter(({ origin, isSecret }) => origin === 'offer' || isSecret)
    .flatMap(({ id, problems }) =>
      problems.map(problem => ({ field: id === 'packageLink' ? 'package' : id, problem })),
    )
    .filter(({ problem: { code } }) => !code.endsWith('-missing') && !toldByServer.has(code));
  const uri = problems.length > 0 && offer.files && (await fileOf(offer.files.folder, certificationFile));
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  return [
    uri,
    problems.map(({ field, problem }) => {
      const range = rangeOfPointer(document, `/offer/${field}`) ?? new vscode.Range(0, 0, 0, 1);
      const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
      diagnostic.source = 'connector';
      diagnostic.code = problem.code;
      return diagnostic;
    }),
  ];
}
