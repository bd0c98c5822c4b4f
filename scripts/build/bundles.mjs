// The esbuild bundles: what is shipped (dist/) and what is tested (out/test/).
// @ts-check
import { build as esbuild } from 'esbuild';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup.mjs';
import { generateRegistry } from './registry.mjs';
import { generateValidators } from './validators.mjs';

const shared = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
});

/** Files that the code reads at run time, beside the bundles. */
const assets = [
  ['node_modules/web-tree-sitter/web-tree-sitter.wasm', 'web-tree-sitter.wasm'],
  ['node_modules/tree-sitter-c-sharp/tree-sitter-c_sharp.wasm', 'tree-sitter-c_sharp.wasm'],
];

/**
 * `await import('../azure')` in the client becomes a bundle of its own, so that the Azure SDK is read only when it
 * is used. A plain import of it would load it at activation and is refused.
 * @type {import('esbuild').Plugin}
 */
const azureApart = {
  name: 'azure-apart',
  setup({ onResolve }) {
    onResolve({ filter: /(^|\/)azure(\/index)?$/ }, ({ kind }) =>
      kind === 'dynamic-import'
        ? { path: './azure.js', external: true }
        : { errors: [{ text: "client/src/azure is loaded with await import('…/azure') only" }] },
    );
  },
};

/** Writes the generated sources that the compiler needs: the rule registry and the schema validators. */
export async function generate() {
  await Promise.all([generateRegistry(), generateValidators()]);
}

/** @param {{ production?: boolean }} options */
export async function build({ production = false } = {}) {
  await generate();
  const out = join(root, 'dist');
  if (production) rmSync(out, { recursive: true, force: true });
  const entry = /** @type {const} */ ({
    ...shared,
    format: 'cjs',
    minify: production,
    sourcemap: !production,
  });
  const importMetaUrl = {
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  };
  await Promise.all([
    esbuild({
      ...entry,
      ...importMetaUrl,
      entryPoints: { client: 'client/src/extension.ts' },
      outdir: out,
      external: ['vscode'],
      plugins: [azureApart],
    }),
    esbuild({ ...entry, ...importMetaUrl, entryPoints: { azure: 'client/src/azure/index.ts' }, outdir: out }),
    esbuild({ ...entry, ...importMetaUrl, entryPoints: { server: 'server/src/lsp/main.ts' }, outdir: out }),
    esbuild({ ...entry, ...importMetaUrl, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: out }),
  ]);
  for (const [from, to] of assets) cpSync(join(root, from), join(out, to));
  writeFileSync(join(out, 'rulePages.json'), JSON.stringify(rulePages()));
}

/** The pages of docs/rules by rule id, without the marks that only a test reads. */
function rulePages() {
  const folder = join(root, 'docs', 'rules');
  const pages = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md');
  return Object.fromEntries(
    pages.map(name => [
      name.slice(0, -3),
      readFileSync(join(folder, name), 'utf8')
        .replace(/<!--[\s\S]*?-->\n*/g, '')
        .replace(/^```(\w+) .*$/gm, '```$1'),
    ]),
  );
}

/**
 * Bundles the test files of some suites (folders of `test/`) into `out/test/`, with shared chunks.
 * @param {string[]} suites
 * @returns {Promise<string[]>} the bundles' paths
 */
export async function buildTests(suites) {
  await generate();
  const out = join(root, 'out', 'test');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = /** @type {string[]} */ (readdirSync(join(root, 'test'), { recursive: true })).filter(
    file => file.endsWith('.test.ts') && suites.includes(file.split(sep)[0] ?? ''),
  );
  if (files.length === 0) return [];
  await esbuild({
    ...shared,
    entryPoints: files.map(file => join('test', file)),
    outbase: join(root, 'test'),
    outdir: out,
    format: 'esm',
    splitting: true,
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
  });
  return files.map(file => join(out, file.replace(/\.ts$/, '.mjs')));
}

/**
 * The rules' metadata, for scripts.
 * @returns {Promise<any[]>}
 */
export async function loadRules() {
  await generate();
  const outfile = join(root, 'out', 'rules.mjs');
  await esbuild({
    ...shared,
    entryPoints: ['server/src/rules/registry.generated.ts'],
    outfile,
    format: 'esm',
    packages: 'external',
  });
  const { allRules } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return allRules;
}
