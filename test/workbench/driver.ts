/** Drives the workbench as a person does: keyboard, mouse and what can be read on the screen. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { driveEditor } from './driver/editor';
import { drivePrompts } from './driver/prompts';
import { driveViews } from './driver/views';

export type Workbench = ReturnType<typeof drive>;

/** Generous: every wait ends as soon as what it waits for is there. */
const ceiling = 30_000;

/**
 * @param page with the workbench loaded
 * @param folder absolute path of the folder that is open
 * @param screenshots folder for pictures
 * @param env where the stand-ins of Partner Center and Azure storage are, as the extension is told
 */
export function drive(
  page: Page,
  folder: string,
  screenshots: string,
  env: Readonly<Record<string, string>>,
) {
  page.setDefaultTimeout(ceiling);
  const prompts = drivePrompts(page);

  /** Takes a picture of the whole window: `<screenshots>/<name>.png`. */
  async function screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  /** The text of a file of the folder, as saved. */
  const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');

  /** Line and column, counted from 1, of the first occurrence of a text in a file of the folder, as saved. */
  function placeOf(path: string, text: string): [line: number, column: number] {
    const [before = '', after] = textOf(path).split(text, 2);
    assert.ok(after !== undefined, `${path} contains ${text}`);
    const lines = before.split('\n');
    return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  }

  /** What is in the clipboard. */
  const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');

  return {
    page,
    folder,
    env,
    clipboard,
    screenshot,
    textOf,
    placeOf,
    ...prompts,
    ...driveEditor(page, prompts),
    ...driveViews(page),
  };
}
