import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostic, uriOf } from './convert';
import { findingsOf, type CheckedConnector } from './workspace';

/** Every file of a connector that has a document or a finding. */
export function fileNames({ connector, result }: CheckedConnector): string[] {
  return [
    ...new Set([
      ...[...connector.documents.values()].map(({ name }) => name),
      ...result.findings.map(({ file }) => file),
    ]),
  ];
}

/** The diagnostics of one file, and of the connector's other files, which an edit here may have changed. */
export function documentReport(
  checked: CheckedConnector,
  fileName: string,
  previousResultId: string | undefined,
  ruleLink: string | undefined,
): DocumentDiagnosticReport {
  const resultId = String(checked.revision);
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const report = (name: string): FullDocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: findingsOf(checked, name).map(finding => toDiagnostic(finding, checked, ruleLink)),
  });
  const others = fileNames(checked).filter(name => name !== fileName);
  return {
    ...report(fileName),
    relatedDocuments: Object.fromEntries(others.map(name => [uriOf(checked.folder, name), report(name)])),
  };
}

/** The diagnostics of every connector's files; those whose findings the client has already are only named. */
export function workspaceReport(
  all: readonly CheckedConnector[],
  previous: readonly PreviousResultId[],
  versionOf: (uri: string) => number | null,
  ruleLink: string | undefined,
): WorkspaceDocumentDiagnosticReport[] {
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const reports = all.flatMap(checked =>
    fileNames(checked).map((name): WorkspaceDocumentDiagnosticReport => {
      const uri = uriOf(checked.folder, name);
      const resultId = String(checked.revision);
      const version = versionOf(uri);
      if (known.get(uri) === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
      const items = findingsOf(checked, name).map(finding => toDiagnostic(finding, checked, ruleLink));
      return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
    }),
  );
  const present = new Set(reports.map(({ uri }) => uri));
  const gone = previous.filter(({ uri }) => !present.has(uri));
  return [
    ...reports,
    ...gone.map(({ uri }): WorkspaceDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      uri,
      version: null,
      items: [],
    })),
  ];
}
