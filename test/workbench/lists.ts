/** Lists of the workbench draw only the rows in sight: reading them all means scrolling. */
import type { Locator } from 'playwright-core';

/** Waits until the list shows a row that contains a text. */
export async function waitForRow(list: Locator, text: string): Promise<void> {
  await list.locator('.monaco-list-row', { hasText: text }).first().waitFor();
}

/** The labels of all rows, from the first to the last, as a screen reader says them. */
export async function readRows(list: Locator): Promise<string[]> {
  const rows = list.locator('.monaco-list-row');
  const labels = new Map<number, string>();
  await list.hover();
  await list.page().mouse.wheel(0, -1e6);
  await list.locator('.monaco-list-row[data-index="0"]').waitFor();
  const height = (await list.boundingBox())?.height ?? 100;
  for (;;) {
    const seen = labels.size;
    for (const row of await rows.all()) {
      const index = Number(await row.getAttribute('data-index'));
      labels.set(index, (await row.getAttribute('aria-label')) ?? (await row.innerText()));
    }
    if ((await list.locator('[data-last-element="true"]').count()) > 0 || labels.size === seen) break;
    await list.page().mouse.wheel(0, height / 2);
    await list.locator(`.monaco-list-row[data-index="${labels.size}"]`).waitFor();
  }
  return [...labels].sort(([a], [b]) => a - b).map(([, label]) => label);
}
