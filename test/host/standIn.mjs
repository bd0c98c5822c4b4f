#!/usr/bin/env node
// Stands in for the desktop VS Code: takes the same flags, runs the server build with the workbench in headless
// Chromium and ends with the exit code of the test run. What VS Code logs goes to the file that
// CONNECTOR_CERTIFICATION_HOST_LOG names.
// @ts-check
import { createWriteStream } from 'node:fs';
import { format, parseArgs } from 'node:util';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openBrowser, workbenchAddress } from '../../scripts/vscode/workbench.mjs';

/** The longest a run may take; tests have shorter limits of their own. */
const ceiling = 10 * 60_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const [folder = process.cwd()] = positionals;
const logFile = process.env['CONNECTOR_CERTIFICATION_HOST_LOG'];
const hostLog = logFile ? createWriteStream(logFile) : undefined;

try {
  process.exitCode = await runInBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @returns {Promise<number>} the exit code of the test run */
async function runInBrowser() {
  const server = await startServer({
    dataDir: String(values['user-data-dir']),
    extensionsDir: String(values['extensions-dir']),
    onLine: line => log('server', [line]),
  });
  const { browser, page } = await openBrowser();
  const shutDown = async () => {
    await browser.close();
    await server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void shutDown());
  try {
    const ended = new Promise((resolve, reject) => {
      const give = (/** @type {string} */ why) => () => reject(new Error(why));
      page.once('crash', give('The workbench page crashed.'));
      browser.once('disconnected', give('Chromium ended before the tests did.'));
      void server.exited.then(give('The server build ended before the tests did.'));
      setTimeout(give(`The tests did not end within ${ceiling / 60_000} minutes.`), ceiling).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', log);
    const address = workbenchAddress(server.origin, folder, {
      developmentPaths: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
      testsPath: String(values.extensionTestsPath),
    });
    await page.goto(address);
    return await ended;
  } finally {
    await shutDown();
  }
}

/**
 * @param {string} type of console call, or `server`
 * @param {unknown[]} parts
 */
function log(type, parts) {
  hostLog?.write(`[${type}] ${format(...parts)}\n`);
}
