import * as vscode from 'vscode';
import type { PackageReport, ReportedFinding } from '../../../../server/src/protocol';
import { rulePageLink } from '../rulePages';

/** What was found in packages, in Problems: one report for each package or connector, the newest one. */
export interface PackageFindings extends vscode.Disposable {
  /** Shows a report in place of the one that was shown for the same thing. */
  show(of: string, report: PackageReport): void;
}

const severities: Readonly<Record<ReportedFinding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function createPackageFindings(): PackageFindings {
  const collections = new Map<string, vscode.DiagnosticCollection>();
  return {
    show(of, { files }) {
      const known = collections.get(of) ?? vscode.languages.createDiagnosticCollection('connector-package');
      collections.set(of, known);
      known.clear();
      for (const { uri, findings } of files) known.set(vscode.Uri.parse(uri), findings.map(diagnosticOf));
    },
    dispose() {
      for (const collection of collections.values()) collection.dispose();
    },
  };
}

function diagnosticOf({ rule, severity, message, range, related }: ReportedFinding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(range), message, severities[severity]);
  diagnostic.source = 'connector';
  diagnostic.code = { value: rule, target: rulePageLink(rule) };
  diagnostic.relatedInformation = related.map(
    place =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(place.uri), rangeOf(place.range)),
        place.message,
      ),
  );
  return diagnostic;
}

const rangeOf = ({ start, end }: ReportedFinding['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
