// Writes the solutions beside the sound example, as an environment would export them:  node scripts/exampleSolutions.mjs
// @ts-check
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const bundle = join(root, 'out', 'exportedSolutions.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/support/exportedSolutions.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { exportSolutions } = await import(pathToFileURL(bundle).href);
const example = join(root, 'examples', 'contoso-invoices');
const { connector, flow } = exportSolutions(example);
mkdirSync(join(example, 'solutions'), { recursive: true });
writeFileSync(join(example, 'solutions', 'ContosoInvoices_1_0_0_1.zip'), connector);
writeFileSync(join(example, 'solutions', 'ContosoInvoicesFlow_1_0_0_1.zip'), flow);
