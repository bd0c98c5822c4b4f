import * as vscode from 'vscode';
import type { Command } from '.';

/** Reads and checks every connector anew. */
export const checkAgain: Command = {
  id: 'checkAgain',
  failure: () => vscode.l10n.t('The connectors could not be checked'),
  run: ({ connectors }) => connectors.checkAgain(),
};
