import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { methods } from '../../../server/src/protocol';

const scheme = 'connector-rule';

/** The address of a rule's page; the preview shows it like any Markdown file. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

/** A link that opens a rule's page, for the code of a diagnostic. */
export function rulePageLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(
    `command:connectorCertification.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`,
  );
}

/** Serves the rules' pages, which are shipped with the extension, as read-only documents. */
export function registerRulePages(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.slice(1, -'.md'.length);
      return (await client.sendRequest<string | null>(methods.explainRule, { rule })) ?? '';
    },
  });
}
