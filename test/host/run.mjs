// Runs the suites of test/host/suite inside the extension host of a real VS Code:  node test/host/run.mjs [suite…]
// @ts-check
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build as buildExtension } from '../../scripts/build/bundles.mjs';
import { root } from '../../scripts/setup.mjs';
import { startStandIns } from '../../scripts/standIns.mjs';
import { chooseEditor } from '../../scripts/vscode/editor.mjs';

const out = join(root, 'out', 'host');
const wanted = process.argv.slice(2);

if (!existsSync(join(root, 'dist', 'client.js'))) await buildExtension();
await bundleSuites();
const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'connector-host-')));
const standIns = await startStandIns({ dataDir: join(workspace, 'azurite') });
try {
  const report = await runInHost();
  process.stdout.write(report);
  const ended = /^\d+ passed, (\d+) failed$/m.exec(report);
  if (!ended) {
    console.error(tailOfLog());
    console.error(
      'The extension host ended before the tests did: see the lines above and out/host/host.log.',
    );
    console.log('0 passed, 1 failed');
  }
  process.exitCode = ended?.[1] === '0' ? 0 : 1;
} finally {
  await standIns.stop();
  rmSync(workspace, { recursive: true, force: true, maxRetries: 10 });
}

/** Bundles the runner and the wanted suites; vscode and mocha come from the host and from node_modules. */
async function bundleSuites() {
  rmSync(out, { recursive: true, force: true });
  const suites = readdirSync(join(root, 'test/host/suite')).filter(
    file => file.endsWith('.ts') && (wanted.length === 0 || wanted.includes(basename(file, '.ts'))),
  );
  if (suites.length === 0) throw new Error(`test/host/suite has no suite ${wanted.join(', ')}.`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...suites.map(file => `test/host/suite/${file}`)],
    outbase: 'test/host',
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** @returns {Promise<string>} the report of the run: one line a test, at the end the counts */
async function runInHost() {
  const folder = join(workspace, 'examples');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const report = join(out, 'report.txt');
  const editor = await chooseEditor();
  try {
    await runTests({
      vscodeExecutablePath: editor.kind === 'desktop' ? editor.program : join(root, 'test/host/standIn.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(out, 'index.js'),
      launchArgs: [
        folder,
        `--user-data-dir=${join(workspace, 'data')}`,
        `--extensions-dir=${join(workspace, 'extensions')}`,
        '--disable-extensions',
      ],
      extensionTestsEnv: {
        ...standIns.env,
        CONNECTOR_CERTIFICATION_REPORT: report,
        CONNECTOR_CERTIFICATION_HOST_LOG: join(out, 'host.log'),
      },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  }
  return existsSync(report) ? readFileSync(report, 'utf8') : '';
}

function tailOfLog() {
  const file = join(out, 'host.log');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-60).join('\n') : '';
}
