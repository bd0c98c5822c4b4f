// Makes the VSIX: a production build, then what .vscodeignore lets in.  npm run package
// @ts-check
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installDependencies, root } from './setup.mjs';

/** The promise made to people who install it: a small download. */
const limit = 1.5e6;

installDependencies();
const { build } = await import('./build/bundles.mjs');
const { createVSIX } = await import('@vscode/vsce');
await build({ production: true });
const { name, version, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (!existsSync(join(root, main))) fail(`${main} was not built, so there is nothing to package.`);
const packagePath = join(root, 'out', `${name}-${version}.vsix`);
mkdirSync(join(root, 'out'), { recursive: true });
const options = {
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
};
await createVSIX(options).catch(error => fail(`The VSIX could not be made: ${error.message}`));
const { size } = statSync(packagePath);
console.log(`${relative(root, packagePath)}: ${(size / 1e6).toFixed(2)} MB`);
if (size > limit) fail(`The VSIX is larger than ${limit / 1e6} MB: look at what the bundles contain.`);

/** @param {string} why */
function fail(why) {
  console.error(why);
  process.exit(1);
}
