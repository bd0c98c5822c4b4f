// The workbench page of the server build, in Chromium.
// @ts-check
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** Nothing but the page: no first-run tabs, no updates, no calls home. A root user has no Chromium sandbox. */
const flags = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The address of the workbench for a folder.
 * @param {string} origin of a started server
 * @param {string} folder absolute path
 * @param {{ developmentPaths?: string[], testsPath?: string }} extension to run from its sources, and its tests
 */
export function workbenchAddress(origin, folder, { developmentPaths = [], testsPath } = {}) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(origin).host}${path}`;
  const payload = [
    ...developmentPaths.map(path => ['extensionDevelopmentPath', remote(path)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
  ];
  const address = `${origin}/?folder=${folder.split('/').map(encodeURIComponent).join('/')}`;
  return payload.length === 0 ? address : `${address}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * Opens a browser window for one workbench; the page is still empty, so that functions can be exposed to it.
 * @param {{ width?: number, height?: number, locale?: string }} options
 */
export async function openBrowser({ width = 1400, height = 900, locale = 'en-US' } = {}) {
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: flags });
  const context = await browser.newContext({ viewport: { width, height }, locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  return { browser, page };
}
