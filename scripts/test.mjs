// Sets the repository up and runs everything, or only the suites that are named: npm test -- rules lsp
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { installDependencies, root } from './setup.mjs';

/** Suites that run in plain Node, each a folder of `test/`. */
const nodeSuites = [
  'unit',
  'rules',
  'lsp',
  'cli',
  'corpus',
  'injection',
  'packaging',
  'offers',
  'emulator',
  'azure',
];
/** Suites with a runner of their own: a script that prints its tests and ends with `N passed, N failed`. */
const ownSuites = { host: 'test/host/run.mjs', workbench: 'test/workbench/run.mjs' };

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
const isWanted = (/** @type {string} */ suite) => wanted.length === 0 || wanted.includes(suite);
const totals = { passed: 0, failed: 0, skipped: 0 };

installDependencies();
const { build, buildTests } = await import('./build/bundles.mjs');
console.log('Building …');
await build();
if (wanted.length === 0) step('check', [process.execPath, 'scripts/check.mjs', '--no-build']);
await runNodeSuites(await buildTests(nodeSuites.filter(isWanted)));
for (const [suite, script] of Object.entries(ownSuites)) {
  if (isWanted(suite) && existsSync(join(root, script))) step(suite, [process.execPath, script]);
}
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

/**
 * Runs a script as one step; its own `N passed, N failed` line is added to the totals, else it counts as one test.
 * @param {string} name
 * @param {string[]} command
 */
function step(name, [program = '', ...args]) {
  console.log(`\n— ${name}`);
  const { status, stdout } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(stdout);
  totals.passed += counts ? Number(counts[1]) : status === 0 ? 1 : 0;
  totals.failed += counts ? Number(counts[2]) : status === 0 ? 0 : 1;
  totals.skipped += Number(counts?.[3] ?? 0);
  if (status !== 0 && counts && Number(counts[2]) === 0) totals.failed += 1;
}

/** @param {string[]} files */
async function runNodeSuites(files) {
  if (files.length === 0) return;
  console.log(`\n— ${files.length} test files`);
  const stream = runTests({ files, concurrency: true, timeout: 10 * 60_000 });
  const isTest = (/** @type {any} */ data) => data.details?.type !== 'suite' && data.name !== data.file;
  stream.on('test:pass', data => {
    if (!isTest(data)) return;
    if (data.skip !== undefined) totals.skipped += 1;
    else totals.passed += 1;
  });
  stream.on('test:fail', data => {
    if (isTest(data)) totals.failed += 1;
  });
  const report = stream.compose(new spec());
  for await (const line of report) process.stdout.write(String(line));
}
