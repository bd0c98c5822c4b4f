// Measures the budgets of the design beside JSON.parse and two other linters, in one run, and prints Markdown tables.
//   npm run bench                 all        npm run bench -- --rules      also what each rule costs
//   npm run bench -- --no-peers   without the other linters
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './setup.mjs';

installDependencies();
const { build } = await import('./build/bundles.mjs');
const { build: esbuild } = await import('esbuild');
const withPeers = !process.argv.includes('--no-peers');
await build({ production: true });
const script = join(root, 'out', 'bench', 'measure.mjs');
await esbuild({
  absWorkingDir: root,
  entryPoints: ['test/bench/measure.ts'],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  mainFields: ['module', 'main'],
});
const measured = JSON.parse(
  output([
    process.execPath,
    '--max-old-space-size=512',
    script,
    ...(process.argv.includes('--rules') ? ['--rules'] : []),
  ]),
);

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 1);
console.log('\n## A keystroke: parse, check with every rule, place every finding (warm, median)\n');
console.log(
  '| definition | KB | findings | JSON.parse ms | check ms | ratio | budget ms |\n|---|---|---|---|---|---|---|',
);
const budgets = /** @type {Record<string, string>} */ ({
  'typical published': '4',
  'largest published': '60 (aim 16)',
});
for (const { name, kilobytes, findings, parseMs, checkMs } of measured.rows)
  console.log(
    `| ${name} | ${kilobytes} | ${findings} | ${ms(parseMs)} | ${ms(checkMs)} | ${(checkMs / parseMs).toFixed(1)} × | ${budgets[name] ?? ''} |`,
  );

if (measured.corpus) {
  const { megabytes, parse, check, memory, findings } = measured.corpus;
  console.log('\n## All published connectors, one process, read from disk (CPU)\n');
  console.log(
    '| MB | findings | JSON.parse s | check s | ratio | budget | peak memory MB | budget MB |\n|---|---|---|---|---|---|---|---|',
  );
  console.log(
    `| ${megabytes.toFixed(0)} | ${findings} | ${parse.toFixed(2)} | ${check.toFixed(2)} | ${(check / parse).toFixed(1)} × | 8 × (aim 4 ×) | ${memory.toFixed(0)} | 250 |`,
  );
} else console.log('\nThe published connectors are not beside the repository: only examples were measured.');

const example = join(root, 'examples', 'contoso-invoices');
const peers = withPeers ? installPeers() : [];
console.log('\n## The command line, cold (median of 7)\n');
console.log('| command | wall s | of node alone | budget s |\n|---|---|---|---|');
const floor = coldSeconds([process.execPath, '-e', '0']);
const rows = [
  { name: 'node -e 0', seconds: floor, budget: '' },
  {
    name: 'connector-cert check',
    seconds: coldSeconds([process.execPath, join(root, 'dist', 'cli.js'), 'check', example]),
    budget: '0.25',
  },
  ...peers.map(({ name, command }) => ({
    name,
    seconds: coldSeconds([...command, join(example, 'apiDefinition.swagger.json')]),
    budget: '',
  })),
];
for (const { name, seconds, budget } of rows)
  console.log(`| ${name} | ${seconds.toFixed(3)} | ${(seconds / floor).toFixed(1)} × | ${budget} |`);

const vsix = join(root, 'connector-certification.vsix');
if (existsSync(vsix))
  console.log(`\nVSIX: ${(statSync(vsix).size / 1024 / 1024).toFixed(2)} MB (budget 1.5 MB)`);

if (measured.rules.length > 0) {
  const total = measured.rules.reduce(
    (/** @type {number} */ sum, /** @type {{ ms: number }} */ { ms: one }) => sum + one,
    0,
  );
  console.log(
    '\n## What each rule adds on the largest definition\n\n| rule | ms | share of all rules |\n|---|---|---|',
  );
  for (const { rule, ms: one } of measured.rules.slice(0, 25))
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
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    spawnSync(program, args, { cwd: root, stdio: 'ignore' });
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return times[3] ?? 0;
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
