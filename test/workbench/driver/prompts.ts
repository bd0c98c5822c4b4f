/** Where the workbench asks or tells: palette, quick picks, input boxes, dialogs, notifications, status bar. */
import type { Locator, Page } from 'playwright-core';

export type Prompts = ReturnType<typeof drivePrompts>;

export function drivePrompts(page: Page) {
  const quickInput = page.locator('.quick-input-widget:visible');
  const input = quickInput.locator('input[type=text], input[type=password]').first();

  /** A row of the open quick pick, by the start of its label. */
  function quickPickRow(label: string): Locator {
    return quickInput.locator(`.monaco-list-row[aria-label^=${JSON.stringify(label)} i]`).first();
  }

  /** Runs a command from the palette by its title, with its category: `Connector: Check`. */
  async function runCommand(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await input.fill(`>${title}`);
    await quickPickRow(title).click();
  }

  /** Chooses from the open quick pick. */
  async function pick(label: string): Promise<void> {
    await quickPickRow(label).click();
  }

  /** Types into the open quick pick until it shows only what fits, then chooses. */
  async function pickTyped(label: string): Promise<void> {
    await input.fill(label);
    await quickPickRow(label).click();
  }

  /** Waits for the open quick pick to offer a row, and returns all rows in sight as a screen reader says them. */
  async function offered(label: string): Promise<string[]> {
    await quickPickRow(label).waitFor();
    const rows = await quickInput.locator('.monaco-list-row').all();
    return Promise.all(rows.map(async row => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** Closes the open quick pick or input box. */
  async function dismiss(): Promise<void> {
    await page.keyboard.press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
  }

  /** Types into the open input box and accepts; `prompt` is a part of what it asks. */
  async function answer(prompt: string, text: string): Promise<void> {
    await quickInput.filter({ hasText: prompt }).waitFor();
    await input.fill(text);
    await page.keyboard.press('Enter');
  }

  /** Presses a button of the modal dialog, named by its whole label, and returns what the dialog said. */
  async function answerDialog(button: string): Promise<string> {
    const dialog = page.locator('.monaco-dialog-box');
    const text = await dialog.locator('.dialog-message-container').innerText();
    await dialog.locator('.monaco-button').getByText(button, { exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return text;
  }

  /**
   * Waits for a notification that contains a text and returns all that it says. VS Code shows three in 800 ms and puts
   * more of them behind the bell without a word, where a person looks, too.
   */
  async function notification(text: string): Promise<string> {
    const shown = page.locator('.notification-list-item', { hasText: text }).first();
    try {
      await shown.waitFor({ timeout: 10_000 });
      return await shown.innerText();
    } catch {
      await runCommand('Notifications: Show Notifications');
    }
    await shown.waitFor();
    const said = await shown.innerText();
    await runCommand('Notifications: Hide Notifications');
    return said;
  }

  /** Presses a button of the notification that contains a text. */
  async function answerNotification(text: string, button: string): Promise<void> {
    const shown = page.locator('.notification-list-item', { hasText: text }).first();
    await shown.locator('.monaco-button', { hasText: button }).click();
  }

  /** Waits until no notification is shown, such as that of a running command. */
  async function notificationsGone(): Promise<void> {
    await page.locator('.notification-list-item').first().waitFor({ state: 'detached' });
  }

  /** Waits for an item of the status bar that contains a text and returns what a screen reader says of it. */
  async function statusBarItem(text: string): Promise<string> {
    const item = page.locator('.statusbar-item', { hasText: text }).first();
    await item.waitFor();
    return (await item.getAttribute('aria-label')) ?? (await item.innerText());
  }

  return {
    quickInput,
    runCommand,
    pick,
    pickTyped,
    offered,
    dismiss,
    answer,
    answerDialog,
    notification,
    answerNotification,
    notificationsGone,
    statusBarItem,
  };
}
