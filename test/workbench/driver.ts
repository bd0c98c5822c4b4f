/** Drives the workbench as a person does: keyboard, mouse and what can be read on the screen. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readRows, waitForRow } from './lists';

export type Workbench = ReturnType<typeof drive>;

/** Generous: every wait ends as soon as what it waits for is there. */
const ceiling = 30_000;

/**
 * @param page with the workbench loaded
 * @param folder absolute path of the folder that is open
 * @param screenshots folder for pictures
 */
export function drive(page: Page, folder: string, screenshots: string) {
  page.setDefaultTimeout(ceiling);
  const { keyboard } = page;
  const quickInput = page.locator('.quick-input-widget:visible');
  const actions = page.locator('.action-widget .monaco-list-row.action');
  const notifications = page.locator('.notification-list-item');

  /** Types into the open quick input and waits for a row whose label starts with `label`. */
  async function findInQuickInput(text: string, label: string): Promise<Locator> {
    await quickInput.locator('input[type=text]').first().fill(text);
    const row = quickInput.locator(`.monaco-list-row[aria-label^=${JSON.stringify(label)} i]`).first();
    await row.waitFor();
    return row;
  }

  async function runCommand(title: string): Promise<void> {
    await keyboard.press('F1');
    await (await findInQuickInput(`>${title}`, title)).click();
  }

  /** Opens a file by its path from the folder and waits until its editor is there. */
  async function openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await keyboard.press('Control+P');
    await findInQuickInput(path, name);
    await keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await activeEditor().locator('.view-line').first().waitFor();
  }

  function activeEditor(): Locator {
    return page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Puts the cursor at a place, counted from 1 as the editor shows it. */
  async function goTo(line: number, column = 1): Promise<void> {
    await keyboard.press('Control+G');
    await quickInput.locator('input[type=text]').fill(`:${line}:${column}`);
    await keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    const place = page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    await place.waitFor();
  }

  /** Points the mouse at a place and returns what the hover says. */
  async function hover(line: number, column: number): Promise<string> {
    await goTo(line, column);
    const box = await activeEditor().locator('.cursors-layer .cursor').first().boundingBox();
    assert.ok(box, `the cursor is visible at ${line}:${column}`);
    await page.mouse.move(box.x + 3, box.y - 40);
    await page.mouse.move(box.x + 3, box.y + box.height / 2, { steps: 4 });
    const shown = page.locator('.monaco-resizable-hover .monaco-hover:visible');
    await shown.locator('.hover-contents').first().waitFor();
    return shown.innerText();
  }

  /** Opens the light bulb's menu at a place and returns its titles; choose one with `chooseAction`. */
  async function openLightBulb(line: number, column: number): Promise<string[]> {
    await goTo(line, column);
    await keyboard.press('Control+.');
    await actions.first().waitFor();
    return actions.allInnerTexts();
  }

  /** Chooses an action from the open light bulb by the start of its title. */
  async function chooseAction(title: string): Promise<void> {
    const wanted = page.locator(`.action-widget .action.focused[aria-label^=${JSON.stringify(title)}]`);
    for (let left = await actions.count(); left > 0 && !(await wanted.isVisible()); left -= 1) {
      await keyboard.press('ArrowDown');
    }
    await wanted.waitFor();
    await keyboard.press('Enter');
    await actions.first().waitFor({ state: 'hidden' });
  }

  /** Opens Problems and returns its rows once one of them contains `awaited`. */
  async function problems(awaited: string): Promise<string[]> {
    const panel = page.locator('.markers-panel');
    if (!(await panel.isVisible())) await keyboard.press('Control+Shift+M');
    const tree = panel.locator('.monaco-list').first();
    await waitForRow(tree, awaited);
    return readRows(tree);
  }

  /** Opens a view container from the activity bar by its name. */
  async function openContainer(name: string): Promise<void> {
    const button = page.locator('.activitybar [role=tab]').filter({
      has: page.locator(`a[aria-label^=${JSON.stringify(name)}]`),
    });
    await button.waitFor();
    if ((await button.getAttribute('aria-selected')) !== 'true') await button.click();
    await page.locator('.sidebar .composite.title', { hasText: name }).waitFor();
  }

  /** The section of the side bar with this title. */
  function view(title: string): Locator {
    const header = page.locator(`.pane-header[aria-label^=${JSON.stringify(title)} i]`);
    return page.locator('.sidebar .pane').filter({ has: header });
  }

  /** Rows of a tree view, as a screen reader says them, once one of them contains `awaited`. */
  async function treeItems(title: string, awaited: string): Promise<string[]> {
    const tree = view(title).locator('.monaco-list').first();
    await waitForRow(tree, awaited);
    return readRows(tree);
  }

  /** Opens or closes a row of a tree view. */
  async function toggleTreeItem(title: string, label: string): Promise<void> {
    await view(title)
      .locator('.monaco-list-row', { hasText: label })
      .first()
      .locator('.monaco-tl-twistie')
      .click();
  }

  /** Waits for a notification that contains a text and returns it. */
  async function notification(text: string): Promise<string> {
    const shown = notifications.filter({ hasText: text }).first();
    await shown.waitFor();
    return shown.innerText();
  }

  /** Saves the open file. */
  async function save(): Promise<void> {
    await keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Takes a picture of the whole window. */
  async function screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  return {
    ...{
      page,
      folder,
      runCommand,
      openFile,
      activeEditor,
      goTo,
      hover,
      openLightBulb,
      chooseAction,
      problems,
    },
    ...{ openContainer, view, treeItems, toggleTreeItem, notification, save, screenshot },
    /** The underlines that the editor shows, of one severity. */
    squiggles: (severity: 'error' | 'warning' | 'info' | 'hint') =>
      activeEditor().locator(`.squiggly-${severity}`),
  };
}
