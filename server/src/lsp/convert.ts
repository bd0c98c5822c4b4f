import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DocumentUri,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Connector } from '../connector/connector';
import type { Finding, Severity } from '../engine/finding';
import { baselineScheme } from '../protocol';
import type { FixEdits } from '../engine/textEdits';
import { textOf } from './language';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function uriOf(folder: string, file: string): DocumentUri {
  return pathToFileURL(join(folder, file)).href;
}

/** The address of a file of the baseline: on disk, or served by the client from a git revision. */
export function baselineUri({ baseline }: Connector, file: string): DocumentUri | undefined {
  if (!baseline) return undefined;
  const { folder, revision } = baseline;
  if (!revision) return uriOf(folder, file);
  const path = [folder, file].filter(part => part !== '').join('/');
  return `${baselineScheme}:/${encodeURI(path)}?${encodeURIComponent(JSON.stringify(revision))}`;
}

interface Checked {
  readonly folder: string;
  readonly connector: Connector;
}

/** A finding as the editor shows it. */
export function toDiagnostic(
  finding: Finding,
  { folder, connector }: Checked,
  ruleLink: string | undefined,
): Diagnostic {
  return {
    range: finding.range,
    severity: severities[finding.severity],
    source: 'connector',
    code: finding.rule,
    message: textOf(finding),
    ...(ruleLink ? { codeDescription: { href: ruleLink.replace('{rule}', finding.rule) } } : {}),
    ...(finding.tags.length > 0
      ? {
          tags: finding.tags.map(tag =>
            tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated,
          ),
        }
      : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(related => ({
            location: {
              uri:
                (related.inBaseline && baselineUri(connector, related.file)) || uriOf(folder, related.file),
              range: related.range,
            },
            message: textOf(related),
          })),
        }
      : {}),
    data: { pointer: finding.pointer },
  };
}

/** The edits of a fix as the editor applies them: text first, then files. */
export function toWorkspaceEdit(
  { text, files }: FixEdits,
  folder: string,
  versionOf: (uri: DocumentUri) => number | null,
): WorkspaceEdit {
  const byDocument = new Map<string, TextDocumentEdit>();
  for (const { document, start, end, text: newText } of text) {
    const uri = uriOf(folder, document.name);
    const known = byDocument.get(uri) ?? { textDocument: { uri, version: versionOf(uri) }, edits: [] };
    known.edits.push({ range: document.rangeOf(start, end), newText });
    byDocument.set(uri, known);
  }
  const operations = files.flatMap((edit): NonNullable<WorkspaceEdit['documentChanges']> => {
    const uri = uriOf(folder, edit.name);
    if (edit.op === 'deleteFile') return [{ kind: 'delete', uri }];
    if (edit.op === 'renameFile') return [{ kind: 'rename', oldUri: uri, newUri: uriOf(folder, edit.to) }];
    if (edit.op === 'rewriteFile') return [];
    const start = { line: 0, character: 0 };
    return [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: edit.text }] },
    ];
  });
  return { documentChanges: [...byDocument.values(), ...operations] };
}
