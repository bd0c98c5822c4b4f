import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../server/src/protocol';

/** Every icon of the connectors view, in one table. */
const table = {
  blocked: ['error', 'problemsErrorIcon.foreground'],
  advised: ['warning', 'problemsWarningIcon.foreground'],
  ready: ['pass', 'testing.iconPassed'],
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  info: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
} as const;

export function iconFor(state: keyof typeof table): vscode.ThemeIcon {
  const [icon, color] = table[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** How far a connector is: blocked by errors, advised by anything less, or ready. */
export function stateOf({ counts }: ConnectorSummary): 'blocked' | 'advised' | 'ready' {
  if (counts.error > 0) return 'blocked';
  return counts.warning + counts.info + counts.hint > 0 ? 'advised' : 'ready';
}

/** "3 blocking, 5 advisory", or that nothing stands in the way. */
export function readiness({ counts }: ConnectorSummary): string {
  const advisory = counts.warning + counts.info + counts.hint;
  if (counts.error === 0 && advisory === 0) return vscode.l10n.t('ready');
  return vscode.l10n.t('{0} blocking, {1} advisory', counts.error, advisory);
}
