import * as vscode from 'vscode';

/** Shows what failed and why, with a way to the log. Cancelling is no failure and says nothing. */
export async function showFailure(what: string, error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (error instanceof vscode.CancellationError) return;
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`${what}: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(`${what}: ${reason}`, showLog);
  if (chosen === showLog) log.show();
}
