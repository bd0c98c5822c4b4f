import * as vscode from 'vscode';

/**
 * Asks in a modal dialog before something that cannot be taken back.
 * @param consequence one or more sentences: what it means for good
 * @param buttons in their order; Cancel is added
 * @returns the button, or undefined when the person does not want it
 */
export async function confirm<Button extends string>(
  question: string,
  consequence: string,
  ...buttons: readonly Button[]
): Promise<Button | undefined> {
  return await vscode.window.showWarningMessage(question, { modal: true, detail: consequence }, ...buttons);
}
