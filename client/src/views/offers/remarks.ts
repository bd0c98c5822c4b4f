import * as vscode from 'vscode';
import type { FindingSummary } from '../../../../server/src/protocol';
import type { ReportItem } from '../../offers/report/parseReport';
import { reviewerPhrase } from '../../offers/report/reviewerPhrases';
import { fileOf } from './connectorFiles';
import { rangeOfOperation, rangeOfPointer } from './place';
import { rulePageLink } from '../rulePages';

/** A finding of the engine with the file that it is in. */
export interface LocatedSummary extends FindingSummary {
  readonly file: string;
  readonly uri: vscode.Uri;
}

export const reportSource = 'connector report';

const severities: Readonly<Record<NonNullable<ReportItem['severity']>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A remark of a report as Problems: where the engine finds the same, else where the report says, else on the file. */
export async function remarkDiagnostics(
  folder: vscode.Uri,
  item: ReportItem,
  found: readonly LocatedSummary[],
): Promise<readonly [vscode.Uri, vscode.Diagnostic][]> {
  if (found.length > 0) return Promise.all(found.map(finding => atFinding(item, finding)));
  const name = item.file ?? 'apiDefinition.swagger.json';
  const known = await fileOf(folder, name);
  const uri = known ?? vscode.Uri.joinPath(folder, name);
  const document = known && isText(uri) ? await vscode.workspace.openTextDocument(uri) : undefined;
  const place = document && placeOf(document, item);
  const isLost = !place && (item.pointer ?? item.operation) !== undefined;
  const message = isLost
    ? vscode.l10n.t('{0} (The place that the report names is not in the file any more.)', item.text)
    : item.text;
  return [[uri, diagnostic(item, place ?? new vscode.Range(0, 0, 0, 1), message)]];
}

async function atFinding(
  item: ReportItem,
  { uri, line, character, rule }: LocatedSummary,
): Promise<[vscode.Uri, vscode.Diagnostic]> {
  const start = new vscode.Position(line, character);
  const end = isText(uri)
    ? (await vscode.workspace.openTextDocument(uri)).lineAt(line).range.end
    : start.translate(0, 1);
  return [uri, diagnostic({ ...item, rule: item.rule ?? rule }, new vscode.Range(start, end), item.text)];
}

const isText = (uri: vscode.Uri): boolean => !/\.(png|zip)$/i.test(uri.path);

function placeOf(document: vscode.TextDocument, item: ReportItem): vscode.Range | undefined {
  const { pointer, operation, fileLine } = item;
  const named =
    (pointer !== undefined && rangeOfPointer(document, pointer)) ||
    (operation !== undefined && rangeOfOperation(document, operation));
  if (named) return named;
  if (fileLine !== undefined && fileLine < document.lineCount) return document.lineAt(fileLine).range;
  const isNamed = pointer !== undefined || operation !== undefined;
  const usual = isNamed ? undefined : reviewerPhrase(item.text)?.pointer;
  return usual === undefined ? undefined : rangeOfPointer(document, usual);
}

function diagnostic(item: ReportItem, range: vscode.Range, message: string): vscode.Diagnostic {
  const { severity = 'error', advice, rule, policyCode, validatorId } = item;
  const whole = advice ? `${message} ${advice}` : message;
  const shown = new vscode.Diagnostic(range, whole, severities[severity]);
  shown.source = reportSource;
  const value = policyCode ?? validatorId ?? rule;
  if (value !== undefined && rule !== undefined) shown.code = { value, target: rulePageLink(rule) };
  else if (value !== undefined) shown.code = value;
  return shown;
}
