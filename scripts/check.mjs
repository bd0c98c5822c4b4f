// Types, lint, format and generated documents: everything that must hold before a commit. `--fix` mends what it can.
// @ts-check
import { installDependencies, run } from './setup.mjs';

installDependencies();
const fix = process.argv.includes('--fix');
if (!process.argv.includes('--no-build')) {
  const { generate } = await import('./build/bundles.mjs');
  await generate();
}
run('npx', ['tsc', '--noEmit']);
run('npx', ['eslint', '.', ...(fix ? ['--fix'] : [])]);
run('npx', ['prettier', fix ? '--write' : '--check', '--log-level', 'warn', '.']);
run('node', ['scripts/docs.mjs', ...(fix ? [] : ['--check'])]);
run('node', ['scripts/l10n.mjs']);
