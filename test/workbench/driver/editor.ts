/** The text editor: open, go to a place, hover, light bulb, underlines. Lines and columns count from 1, as shown. */
import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Prompts } from './prompts';

export function driveEditor(page: Page, { quickInput }: Prompts) {
  const input = quickInput.locator('input[type=text]').first();
  const actions = page.locator('.action-widget .monaco-list-row.action');
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();

  /** Opens a file by its path from the folder and waits until its editor is there. */
  async function openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await page.keyboard.press('Control+P');
    await input.fill(path);
    await quickInput.locator(`.monaco-list-row[aria-label^="${name}"]`).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await editor.locator('.view-line').first().waitFor();
  }

  /** Puts the cursor at a place. */
  async function goTo(line: number, column = 1): Promise<void> {
    await page.keyboard.press('Control+G');
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Points the mouse at a place and returns what the hover says. */
  async function hover(line: number, column: number): Promise<string> {
    await goTo(line, column);
    const box = await editor.locator('.cursors-layer .cursor').first().boundingBox();
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
    await page.keyboard.press('Control+.');
    await actions.first().waitFor();
    return actions.allInnerTexts();
  }

  /** Chooses an action from the open light bulb by the start of its title. */
  async function chooseAction(title: string): Promise<void> {
    const wanted = page.locator(`.action-widget .action.focused[aria-label^=${JSON.stringify(title)}]`);
    for (let left = await actions.count(); left > 0 && !(await wanted.isVisible()); left -= 1) {
      await page.keyboard.press('ArrowDown');
    }
    await wanted.waitFor();
    await page.keyboard.press('Enter');
    await actions.first().waitFor({ state: 'hidden' });
  }

  /** Saves the open file. */
  async function save(): Promise<void> {
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** The underlines that the editor shows, of one severity. */
  function squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return editor.locator(`.squiggly-${severity}`);
  }

  /** The page that a webview shows, such as a Markdown preview. */
  function preview(): FrameLocator {
    return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Closes the active editor, which has nothing to save. */
  async function closeEditor(): Promise<void> {
    const tab = page.locator('.tab.active');
    const name = await tab.getAttribute('data-resource-name');
    await tab.locator('.codicon-close').click();
    await page.locator(`.tab[data-resource-name=${JSON.stringify(name)}]`).waitFor({ state: 'detached' });
  }

  return {
    editor,
    openFile,
    goTo,
    hover,
    openLightBulb,
    chooseAction,
    save,
    squiggles,
    preview,
    closeEditor,
  };
}
