import * as vscode from 'vscode';

/** The one output channel of the extension. */
export function createLog(context: vscode.ExtensionContext): vscode.LogOutputChannel {
  const log = vscode.window.createOutputChannel('Connector Certification', { log: true });
  context.subscriptions.push(log);
  return log;
}
