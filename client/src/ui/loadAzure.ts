import * as vscode from 'vscode';

/** The code that talks to Azure, in the person's language. It is large and read when it is first needed. */
export async function loadAzure() {
  const azure = await import('../azure');
  if (vscode.l10n.uri) await azure.useTranslations({ uri: vscode.l10n.uri.toString() });
  return azure;
}
