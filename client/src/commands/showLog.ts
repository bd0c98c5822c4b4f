import * as vscode from 'vscode';
import type { Command } from '.';

/** Opens the extension's log. */
export const showLog: Command = {
  id: 'showLog',
  failure: () => vscode.l10n.t('The log could not be shown'),
  run: ({ log }) => log.show(),
};
