// Finds the browser that shows the workbench.
// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of Chromium or of a browser made from it: CHROMIUM_PATH, then PATH, then the usual places.
 * @throws when there is none: the message says how to get it
 */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && existsSync(chosen)) return chosen;
  if (chosen) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist: correct or unset it.`);
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)));
  const found = [...onPath, ...places, chromium.executablePath()].find(path => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'Chromium is missing: install it (Debian and Ubuntu: sudo apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROMIUM_PATH.',
  );
}
