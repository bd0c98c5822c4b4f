import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { baselineScheme, methods } from '../../../server/src/protocol';

/** Serves files of a git baseline as read-only documents. */
export function registerBaselineFiles(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(baselineScheme, {
    provideTextDocumentContent: uri =>
      client.sendRequest<string>(methods.baselineText, { uri: uri.toString() }),
  });
}
