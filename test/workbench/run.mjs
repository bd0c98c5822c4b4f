// Packages the extension, installs it into VS Code's server build and plays the scenarios of test/workbench/suite in
// headless Chromium:  node test/workbench/run.mjs [suite…]
// @ts-check
import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../scripts/setup.mjs';
import { startStandIns } from '../../scripts/standIns.mjs';
import { installPackaged } from '../../scripts/vscode/packaged.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { openBrowser, workbenchAddress } from '../../scripts/vscode/workbench.mjs';

/** A calm window: nothing opens, moves or saves by itself. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'editor.hover.delay': 50,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

const out = join(root, 'out', 'workbench');
const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
process.setSourceMapsEnabled(true);

const temp = realpathSync(mkdtempSync(join(tmpdir(), 'connector-workbench-')));
try {
  const extensions = join(temp, 'extensions');
  installPackaged(extensions);
  for (const name of await bundleSuites()) await play(name, extensions);
} catch (error) {
  console.error(error);
  counts.failed += 1;
} finally {
  rmSync(temp, { recursive: true, force: true, maxRetries: 10 });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

/** @returns {Promise<string[]>} the names of the wanted suites, bundled into `out/workbench/` */
async function bundleSuites() {
  rmSync(out, { recursive: true, force: true });
  const names = readdirSync(join(root, 'test/workbench/suite'))
    .map(file => basename(file, '.ts'))
    .filter(name => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new Error(`test/workbench/suite has no suite ${wanted.join(', ')}.`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/workbench/driver.ts', ...names.map(name => `test/workbench/suite/${name}.ts`)],
    outbase: 'test/workbench',
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return names;
}

/**
 * Plays one scenario in a server, a browser and a copy of the examples of its own.
 * @param {string} name
 * @param {string} extensions
 */
async function play(name, extensions) {
  /** @type {{ default: import('./scenario').Scenario }} */
  const { default: scenario } = await import(pathToFileURL(join(out, 'suite', `${name}.mjs`)).href);
  const home = join(temp, name);
  const folder = join(home, 'examples', scenario.open);
  cpSync(join(root, 'examples'), join(home, 'examples'), { recursive: true });
  const userDir = join(home, 'data', 'data', 'User');
  mkdirSync(userDir, { recursive: true });
  writeFileSync(join(userDir, 'settings.json'), JSON.stringify({ ...calm, ...scenario.settings }));
  const standIns = await startStandIns({ dataDir: join(home, 'azurite') });
  const server = await startServer({
    dataDir: join(home, 'data'),
    extensionsDir: extensions,
    hasTrust: scenario.isRestricted,
    env: standIns.env,
  });
  const { browser, page } = await openBrowser({ locale: scenario.locale });
  try {
    await page.goto(workbenchAddress(server.origin, folder));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
    const { drive } = await import(pathToFileURL(join(out, 'driver.mjs')).href);
    await playSteps(scenario, name, drive(page, folder, join(root, 'out', 'screenshots'), standIns.env));
  } finally {
    await browser.close();
    await server.stop();
    await standIns.stop();
  }
}

/**
 * @param {import('./scenario').Scenario} scenario
 * @param {string} name
 * @param {import('./driver').Workbench} workbench
 */
async function playSteps({ title, steps }, name, workbench) {
  console.log(`▶ ${title}`);
  const entries = Object.entries(steps);
  for (const [index, [step, act]] of entries.entries()) {
    const start = performance.now();
    try {
      await act(workbench);
    } catch (error) {
      await workbench.screenshot(`${name}-failed`);
      console.log(`  ✖ ${step}\n${describe(error)}`);
      console.log(`  See out/screenshots/${name}-failed.png; the steps after it were not run.`);
      counts.failed += entries.length - index;
      return;
    }
    counts.passed += 1;
    console.log(`  ✔ ${step} (${Math.round(performance.now() - start)}ms)`);
  }
}

/** @param {unknown} error its own text alone, indented and without the colours of playwright */
function describe(error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stripVTControlCharacters(text).replace(/^/gm, '      ');
}
