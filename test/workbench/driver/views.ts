/** Side bar and panel: containers, tree views, Problems. */
import type { Locator, Page } from 'playwright-core';
import { findRow, readRows } from './rows';

export function driveViews(page: Page) {
  /** Opens a view container from the activity bar by its name. */
  async function openContainer(name: string): Promise<void> {
    const label = page.locator(`a[aria-label^=${JSON.stringify(name)}]`);
    const button = page.locator('.activitybar [role=tab]').filter({ has: label });
    await button.waitFor();
    const heading = page.locator('.sidebar .composite.title', { hasText: name });
    // A window that is still being drawn may take the click for one that closes: then another opens it.
    while (!(await heading.isVisible())) {
      await button.click();
      await page.waitForTimeout(500);
    }
  }

  /** The section of the side bar with this title. */
  function view(title: string): Locator {
    const header = page.locator(`.pane-header[aria-label^=${JSON.stringify(title)} i]`);
    return page.locator('.sidebar .pane').filter({ has: header });
  }

  /** Waits for a row of a tree view that contains a text. */
  async function treeItem(title: string, text: string): Promise<Locator> {
    return findRow(view(title).locator('.monaco-list').first(), text);
  }

  /** All rows of a tree view, as a screen reader says them, once one of them contains `awaited`. */
  async function treeItems(title: string, awaited: string): Promise<string[]> {
    await treeItem(title, awaited);
    return readRows(view(title).locator('.monaco-list').first());
  }

  /** The row of a tree view that begins with a title, as a screen reader says it, once some row contains `awaited`. */
  async function treeRow(view: string, title: string, awaited: string): Promise<string> {
    for (const end = Date.now() + 30_000; ;) {
      const rows = await treeItems(view, awaited);
      const row = rows.find(row => row.startsWith(title));
      if (row !== undefined) return row;
      if (Date.now() > end) throw new Error(`No row begins with "${title}":\n${rows.join('\n')}`);
      await page.waitForTimeout(100); // rows below it are drawn a moment later
    }
  }

  /** Waits until no row in sight of a tree view contains a text. */
  async function treeItemGone(title: string, text: string): Promise<void> {
    await view(title).locator('.monaco-list-row', { hasText: text }).first().waitFor({ state: 'detached' });
  }

  /** Opens or closes a row of a tree view. */
  async function toggleTreeItem(title: string, text: string): Promise<void> {
    await (await treeItem(title, text)).locator('.monaco-tl-twistie').click();
  }

  /** Presses one of the buttons that a row of a tree view shows under the mouse. */
  async function pressOnTreeItem(title: string, text: string, button: string): Promise<void> {
    const row = await treeItem(title, text);
    await row.hover();
    await row.locator(`.action-label[aria-label^=${JSON.stringify(button)}]`).click();
  }

  /** Ticks the check box of a row, or takes the tick away. */
  async function tickTreeItem(title: string, text: string): Promise<void> {
    await (await treeItem(title, text)).locator('.custom-view-tree-node-item-checkbox').click();
    // The box says what it is while the mouse is on it, over the rows around.
    await page.mouse.move(0, 0);
  }

  /** Opens Problems and returns all its rows once one of them contains `awaited`. */
  async function problems(awaited: string): Promise<string[]> {
    const panel = page.locator('.markers-panel');
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
    const list = panel.locator('.monaco-list').first();
    await list.locator('.monaco-list-row', { hasText: awaited }).first().waitFor();
    return readRows(list);
  }

  /** A row of Problems, which is open, that contains a text. */
  async function problem(text: string): Promise<Locator> {
    return findRow(page.locator('.markers-panel .monaco-list').first(), text);
  }

  /** Waits until no row of Problems, which is open, contains a text. */
  async function problemGone(text: string): Promise<void> {
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: text })
      .first()
      .waitFor({ state: 'detached' });
  }

  return {
    openContainer,
    view,
    treeItem,
    treeItems,
    treeRow,
    treeItemGone,
    toggleTreeItem,
    pressOnTreeItem,
    tickTreeItem,
    problems,
    problem,
    problemGone,
  };
}
