/** Lists of the workbench draw only the rows in sight: reading them all means scrolling. */
import type { Locator } from 'playwright-core';

/** The labels of all rows, from the first to the last, as a screen reader says them. */
export async function readRows(list: Locator): Promise<string[]> {
  const { mouse } = list.page();
  const rows = list.locator('.monaco-list-row');
  const last = list.locator('.monaco-list-row[data-last-element="true"]');
  const labels = new Map<number, string>();
  await list.hover();
  await mouse.wheel(0, -1e6);
  await list.locator('.monaco-list-row[data-index="0"]').waitFor();
  for (;;) {
    for (const row of await rows.all()) {
      const label = (await row.getAttribute('aria-label')) ?? (await row.innerText());
      labels.set(Number(await row.getAttribute('data-index')), label);
    }
    if ((await last.count()) > 0) break;
    await mouse.wheel(0, ((await list.boundingBox())?.height ?? 100) / 2);
    await list.locator(`.monaco-list-row[data-index="${labels.size}"]`).waitFor();
  }
  return [...labels].sort(([a], [b]) => a - b).map(([, label]) => label);
}
