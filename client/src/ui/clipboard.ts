import * as vscode from 'vscode';

/** How long a secret stays in the clipboard. */
const minute = 60_000;

/** Copies a value. */
export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
}

/** Copies secrets and takes them out of the clipboard again: after a minute, or when the window closes. */
export interface SecretClipboard extends vscode.Disposable {
  copy(secret: string): Promise<void>;
}

/** @param lifetime in milliseconds, for tests */
export function createSecretClipboard(
  log: vscode.LogOutputChannel,
  lifetime: number = minute,
): SecretClipboard {
  let held: { readonly secret: string; readonly timer: NodeJS.Timeout } | undefined;

  async function clear(secret: string): Promise<void> {
    held = undefined;
    // Something that was copied since belongs to the person.
    if ((await vscode.env.clipboard.readText()) === secret) await vscode.env.clipboard.writeText('');
  }

  function clearOrWait(secret: string): void {
    clear(secret).catch(() => {
      log.warn('The clipboard could not be cleared; it is tried again when the window gets the focus.');
      const waiting = vscode.window.onDidChangeWindowState(({ focused }) => {
        if (!focused) return;
        waiting.dispose();
        clear(secret).catch(() => log.error('The clipboard still holds a secret: copy something else.'));
      });
    });
  }

  return {
    async copy(secret) {
      clearTimeout(held?.timer);
      await vscode.env.clipboard.writeText(secret);
      held = { secret, timer: setTimeout(() => clearOrWait(secret), lifetime) };
    },
    dispose() {
      if (!held) return;
      clearTimeout(held.timer);
      clearOrWait(held.secret);
    },
  };
}
