/** Lists of the workbench draw only the rows in sight: reading them all means scrolling. */
import type { Locator } from 'playwright-core';

/** What is needed of an element of the page; the tests know no DOM. */
interface RowElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

/** Rows of the list itself; those that stick to its top while it scrolls are copies. */
const drawn = '.monaco-list-rows > .monaco-list-row';

/** What is turned of a wheel for a page: the list scrolls further than that, and no row may be jumped over. */
const pageShare = 0.5;

/** The labels of all rows, from the first to the last, as a screen reader says them. */
export async function readRows(list: Locator): Promise<string[]> {
  const { mouse } = list.page();
  const last = list.locator(`${drawn}[data-last-element="true"]`);
  const labels = new Map<number, string>();
  await scrollToTop(list);
  for (;;) {
    for (const [index, label] of await rowsInSight(list)) labels.set(index, label);
    if ((await last.count()) > 0) break;
    await mouse.wheel(0, ((await list.boundingBox())?.height ?? 100) * pageShare);
    await list.locator(`${drawn}[data-index="${labels.size}"]`).waitFor();
  }
  return [...labels].sort(([a], [b]) => a - b).map(([, label]) => label);
}

/** How long a row is waited for. */
const ceiling = 30_000;

/** Waits for a row that contains a text, wherever in the list it is, and brings it into sight. */
export async function findRow(list: Locator, text: string): Promise<Locator> {
  const row = list.locator(drawn, { hasText: text }).first();
  const end = Date.now() + ceiling;
  await list.waitFor();
  for (;;) {
    const isThere = (await row.count()) > 0;
    if (isThere && (await isBroughtIntoSight(row))) return row;
    if (Date.now() > end) throw new Error(`No row contains "${text}":\n${(await readRows(list)).join('\n')}`);
    if (!isThere) await scrollOn(list);
  }
}

/** False when the row was drawn anew meanwhile. */
const isBroughtIntoSight = (row: Locator): Promise<boolean> =>
  row.scrollIntoViewIfNeeded({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );

/** A page further down; from the end back to the top. */
async function scrollOn(list: Locator): Promise<void> {
  const isAtEnd = (await list.locator(`${drawn}[data-last-element="true"]`).count()) > 0;
  if (isAtEnd) return scrollToTop(list);
  await list.hover();
  await list.page().mouse.wheel(0, ((await list.boundingBox())?.height ?? 100) * pageShare);
  await list.page().waitForTimeout(100);
}

async function scrollToTop(list: Locator): Promise<void> {
  const first = list.locator(`${drawn}[data-index="0"]`);
  await list.hover();
  while ((await first.count()) === 0) {
    await list.page().mouse.wheel(0, -1000);
    await list.page().waitForTimeout(100);
  }
}

function rowsInSight(list: Locator): Promise<[number, string][]> {
  return list
    .locator(drawn)
    .evaluateAll((rows: RowElement[]) =>
      rows.map((row): [number, string] => [
        Number(row.getAttribute('data-index')),
        row.getAttribute('aria-label') ?? row.textContent ?? '',
      ]),
    );
}
