import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Shows progress in a notification while something runs; its Cancel button aborts the signal. */
export async function withProgress<T>(
  title: string,
  run: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => controller.abort());
    try {
      return await run(controller.signal, message => progress.report({ message }));
    } catch (error) {
      if (controller.signal.aborted) throw new vscode.CancellationError();
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

/** Sends a request to the language server with progress; its Cancel button cancels the request. */
export async function requestWithProgress<Result>(
  client: LanguageClient,
  method: string,
  params: unknown,
  title: string,
): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    try {
      return await client.sendRequest<Result>(method, params, token);
    } catch (error) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      throw error;
    }
  });
}
