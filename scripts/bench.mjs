// Measures the budgets of the design beside JSON.parse and two other linters, in one run, and prints Markdown tables.
//   npm run bench                 all        npm run bench -- --rules      also what each rule costs
//   npm run bench -- --no-peers   without the other linters
// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './setup.mjs';

installDependencies();
const { build } = await import('./build/bundles.mjs');
const { build: esbuild } = await import('esbuild');
/** The client alone: whatever it takes from the editor while it is read is nothing. */
const readClient = `
  const nothing = new Proxy(class {}, { get: () => nothing, apply: () => nothing, getPrototypeOf: () => nothing });
  const { _load } = require('node:module');
  require('node:module')._load = (name, ...rest) => (name === 'vscode' ? nothing : _load(name, ...rest));
  require('./dist/client.js');
`;
const withPeers = !process.argv.includes('--no-peers');
await build({ production: true });
const out = join(root, 'out', 'bench');
await esbuild({
  absWorkingDir: root,
  entryPoints: ['keystrokes', 'corpus', 'server', 'packaging'].map(name => `test/bench/${name}.ts`),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  mainFields: ['module', 'main'],
});
/**
 * What one of the programs of `test/bench` measured.
 * @param {string} name
 * @param {string[]} options
 */
const measure = (name, ...options) =>
  JSON.parse(output([process.execPath, '--max-old-space-size=512', join(out, `${name}.mjs`), ...options]));

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 1);
console.log('\n## A keystroke: parse, check with every rule, place every finding (warm, best of 15)\n');
console.log(
  '| definition | KB | findings | JSON.parse ms | check ms | ratio | budget ms |\n|---|---|---|---|---|---|---|',
);
const budgets = /** @type {Record<string, string>} */ ({
  'typical published': '4',
  'largest published': '60 (aim 16)',
});
const keystrokes = measure('keystrokes', ...(process.argv.includes('--rules') ? ['--rules'] : []));
for (const { name, kilobytes, findings, parseMs, checkMs } of keystrokes.rows)
  console.log(
    `| ${name} | ${kilobytes} | ${findings} | ${ms(parseMs)} | ${ms(checkMs)} | ${(checkMs / parseMs).toFixed(1)} × | ${budgets[name] ?? ''} |`,
  );

const corpus = measure('corpus');
if (corpus) {
  const { megabytes, parse, check, memory, findings } = corpus;
  console.log('\n## All published connectors, one process, read from disk (CPU)\n');
  console.log(
    '| MB | findings | JSON.parse s | check s | ratio | budget | peak memory MB | budget MB |\n|---|---|---|---|---|---|---|---|',
  );
  console.log(
    `| ${megabytes.toFixed(0)} | ${findings} | ${parse.toFixed(2)} | ${check.toFixed(2)} | ${(check / parse).toFixed(1)} × | 8 × (aim 4 ×) | ${memory.toFixed(0)} | 250 |`,
  );
} else console.log('\nThe published connectors are not beside the repository: only examples were measured.');

console.log('\n## An edit in the language server, from the change to the answer over stdio (median of 50)\n');
console.log(
  '| workspace | KB | JSON.parse ms | answer ms | ratio | answer KB | list for the sidebar ms | list KB |\n|---|---|---|---|---|---|---|---|',
);
for (const row of measure('server'))
  console.log(
    `| ${row.name} | ${row.kilobytes} | ${ms(row.parseMs)} | ${ms(row.answerMs)} | ${(row.answerMs / row.parseMs).toFixed(1)} × | ${row.answerKilobytes} | ${ms(row.listMs)} | ${row.listKilobytes} |`,
  );

console.log(
  '\n## The package of a large connector, from the command to the verified file (cold, best of 5)\n',
);
console.log('| definition KB | package KB | JSON.parse s | package s | budget s |\n|---|---|---|---|---|');
const { kilobytes, packageKilobytes, parse, seconds } = measure('packaging');
console.log(`| ${kilobytes} | ${packageKilobytes} | ${parse.toFixed(4)} | ${seconds.toFixed(2)} | 1 |`);

const folder = mkdtempSync(join(tmpdir(), 'connector-bench-'));
const example = join(root, 'examples', 'contoso-invoices');
const withoutScript = join(folder, 'without-script');
cpSync(example, withoutScript, { recursive: true, filter: file => !file.endsWith('.csx') });
const check = (/** @type {string} */ connector) => [
  process.execPath,
  join(root, 'dist', 'cli.js'),
  'check',
  connector,
];
const peers = withPeers ? installPeers() : [];
console.log('\n## Cold processes (best of 9)\n');
console.log('| command | wall s | of node alone | budget s |\n|---|---|---|---|');
const floor = coldSeconds([process.execPath, '-e', '0']);
const rows = [
  { name: 'node -e 0', seconds: floor, budget: '' },
  { name: 'connector-cert check, with a script', seconds: coldSeconds(check(example)), budget: '0.25' },
  { name: 'connector-cert check, without', seconds: coldSeconds(check(withoutScript)), budget: '0.25' },
  {
    name: 'reading dist/client.js (activation), node aside',
    seconds: coldSeconds([process.execPath, '-e', readClient]) - floor,
    budget: '0.10',
  },
  ...peers.map(({ name, command }) => ({
    name,
    seconds: coldSeconds([...command, join(example, 'apiDefinition.swagger.json')]),
    budget: '',
  })),
];
for (const { name, seconds, budget } of rows)
  console.log(`| ${name} | ${seconds.toFixed(3)} | ${(seconds / floor).toFixed(1)} × | ${budget} |`);
rmSync(folder, { recursive: true, force: true });

const vsix = join(root, 'connector-certification.vsix');
if (existsSync(vsix))
  console.log(`\nVSIX: ${(statSync(vsix).size / 1024 / 1024).toFixed(2)} MB (budget 1.5 MB)`);

if (keystrokes.rules.length > 0) {
  const total = keystrokes.rules.reduce(
    (/** @type {number} */ sum, /** @type {{ ms: number }} */ { ms: one }) => sum + one,
    0,
  );
  console.log(
    '\n## What each rule adds on the largest definition\n\n| rule | ms | share of all rules |\n|---|---|---|',
  );
  for (const { rule, ms: one } of keystrokes.rules.slice(0, 25))
    console.log(`| ${rule} | ${one.toFixed(3)} | ${((100 * one) / total).toFixed(1)} % |`);
}

/** @param {string[]} command */
function output([program = '', ...args]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

/** @param {string[]} command */
function coldSeconds([program = '', ...args]) {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync(program, args, { cwd: root, stdio: 'ignore' });
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/**
 * Installs two linters for OpenAPI into .cache, once. Without a network they are left out.
 * @returns {{ name: string, command: string[] }[]}
 */
function installPeers() {
  const folder = join(root, '.cache', 'peers');
  const spectral = join(folder, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const redocly = join(folder, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  if (!existsSync(spectral) || !existsSync(redocly)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    console.log('Installing Spectral and Redocly to compare with (once) …');
    const { status } = spawnSync(
      'npm',
      [
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '@stoplight/spectral-cli@6.16',
        '@redocly/cli@2',
      ],
      { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
    );
    if (status !== 0) {
      console.log('They could not be installed: the comparison is left out.');
      return [];
    }
  }
  const ruleset = join(folder, 'spectral.yaml');
  writeFileSync(ruleset, 'extends: spectral:oas\n');
  return [
    {
      name: 'Redocly lint (recommended)',
      command: [process.execPath, redocly, 'lint', '--extends', 'recommended'],
    },
    {
      name: 'Spectral lint (spectral:oas)',
      command: [process.execPath, spectral, 'lint', '--quiet', '--ruleset', ruleset],
    },
  ];
}
