/** Drives the workbench as a person does: keyboard, mouse and what can be read on the screen. */
import { mkdirSync } from 'node:fs';
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
 */
export function drive(page: Page, folder: string, screenshots: string) {
  page.setDefaultTimeout(ceiling);
  const prompts = drivePrompts(page);

  /** Takes a picture of the whole window: `<screenshots>/<name>.png`. */
  async function screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  return { page, folder, screenshot, ...prompts, ...driveEditor(page, prompts), ...driveViews(page) };
}
