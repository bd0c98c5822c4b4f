import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../server/src/protocol';

/** Every icon of the views, in one table: a shape of its own for each state, so that colour only adds to it. */
const table = {
  blocked: ['error', 'problemsErrorIcon.foreground'],
  advised: ['warning', 'problemsWarningIcon.foreground'],
  ready: ['pass', 'testing.iconPassed'],
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  info: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],

  'offer-draft': ['edit'],
  'offer-running': ['sync', 'charts.blue'],
  'offer-preview': ['eye', 'problemsWarningIcon.foreground'],
  'offer-live': ['rocket', 'testing.iconPassed'],
  'offer-attention': ['error', 'problemsErrorIcon.foreground'],
  'offer-stopped': ['circle-slash'],
  'offer-unknown': ['question'],

  'stage-done': ['pass', 'testing.iconPassed'],
  'stage-active': ['play-circle', 'charts.blue'],
  'stage-waiting': ['circle-large-outline', 'disabledForeground'],
  'stage-attention': ['error', 'problemsErrorIcon.foreground'],
  'stage-estimate': ['clock', 'charts.blue'],

  'field-complete': ['check', 'testing.iconPassed'],
  'field-missing': ['circle-large-outline', 'problemsWarningIcon.foreground'],
  'field-wrong': ['error', 'problemsErrorIcon.foreground'],
  'field-optional': ['dash', 'disabledForeground'],

  'test-open': ['symbol-method'],
  'test-open-trigger': ['zap'],
  'test-passed': ['pass', 'testing.iconPassed'],
  'test-failed': ['error', 'problemsErrorIcon.foreground'],

  account: ['account'],
  deadline: ['watch'],
  'deadline-near': ['watch', 'problemsWarningIcon.foreground'],
  'deadline-over': ['warning', 'problemsWarningIcon.foreground'],
  package: ['package'],
  'package-missing': ['circle-slash'],
  'package-file': ['file-zip'],
  'package-content': ['symbol-numeric'],
  'package-built': ['git-commit'],
  'package-verified': ['verified', 'testing.iconPassed'],
  'package-link': ['link', 'testing.iconPassed'],
  'package-no-link': ['link'],
  'package-old': ['warning', 'problemsWarningIcon.foreground'],
  'package-wrong': ['error', 'problemsErrorIcon.foreground'],
  submissions: ['versions'],
  milestone: ['milestone'],
  history: ['history'],
  event: ['circle-small'],
} as const satisfies Record<string, readonly [icon: string, color?: string]>;

export type IconName = keyof typeof table;

export function iconFor(name: IconName): vscode.ThemeIcon {
  const [icon, color]: readonly [string, string?] = table[name];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
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
