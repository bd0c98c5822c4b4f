import * as vscode from 'vscode';
import { formatTyped, parseTyped } from './times';

/** When something happened; without `at` the person does not remember. */
export interface When {
  readonly at?: string;
}

/** Asks since when something is so, or when it was done. Undefined when the question is dismissed. */
export async function askWhen(title: string, now: string): Promise<When | undefined> {
  const justNow = vscode.l10n.t('Just now');
  const other = vscode.l10n.t('At another time …');
  const unknown = vscode.l10n.t('I do not know');
  const chosen = await vscode.window.showQuickPick([justNow, other, unknown], {
    title,
    placeHolder: vscode.l10n.t('Deadlines are counted from this time.'),
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen === justNow) return { at: now };
  if (chosen === unknown) return {};
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Date and time on this machine’s clock, such as {0}', formatTyped(now)),
    value: formatTyped(now),
    ignoreFocusOut: true,
    validateInput: text => problemOf(text, now),
  });
  const at = typed === undefined ? undefined : parseTyped(typed);
  return at === undefined ? undefined : { at };
}

/** Nothing that is followed began earlier; a year that is typed wrong would move every deadline. */
const longestAgo = 366 * 86_400_000;

function problemOf(text: string, now: string): string | undefined {
  const at = parseTyped(text);
  if (at === undefined)
    return vscode.l10n.t('Write it as year-month-day hour:minute, such as {0}.', formatTyped(now));
  // The minute that is typed began before now.
  const age = Date.parse(now) - Date.parse(at);
  if (age < 0) return vscode.l10n.t('This time is still to come.');
  return age > longestAgo ? vscode.l10n.t('This time is more than a year ago.') : undefined;
}
