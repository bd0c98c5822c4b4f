import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { methods, packageScheme } from '../../../../server/src/protocol';

/** Serves what lies in packages as read-only documents, so that a finding can be looked at where it is. */
export function registerPackageDocuments(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(packageScheme, {
    provideTextDocumentContent: uri =>
      client.sendRequest<string>(methods.packageText, { uri: uri.toString() }),
  });
}
