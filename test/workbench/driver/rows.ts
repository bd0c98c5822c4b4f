/** Lists of the workbench draw only the rows in sight: reading them all means scrolling. */
import type { Locator } from 'playwright-core';

/** What is needed of an element of the page; the tests know no DOM. */
interface RowElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

/** The labels of all rows, from the first to the last, as a screen reader says them. */
export async function readRows(list: Locator): Promise<string[]> {
  const { mouse } = list.page();
  const last = list.locator('.monaco-list-row[data-last-element="true"]');
  const labels = new Map<number, string>();
  await list.hover();
  await mouse.wheel(0, -1e6);
  await list.locator('.monaco-list-row[data-index="0"]').waitFor();
  for (;;) {
    for (const [index, label] of await rowsInSight(list)) labels.set(index, label);
    if ((await last.count()) > 0) break;
    await mouse.wheel(0, ((await list.boundingBox())?.height ?? 100) * 0.8);
    await list.locator(`.monaco-list-row[data-index="${labels.size}"]`).waitFor();
  }
  return [...labels].sort(([a], [b]) => a - b).map(([, label]) => label);
}

function rowsInSight(list: Locator): Promise<[number, string][]> {
  return list
    .locator('.monaco-list-row')
    .evaluateAll((rows: RowElement[]) =>
      rows.map((row): [number, string] => [
        Number(row.getAttribute('data-index')),
        row.getAttribute('aria-label') ?? row.textContent ?? '',
      ]),
    );
}
