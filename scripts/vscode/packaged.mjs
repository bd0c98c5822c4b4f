// The extension as people install it: packaged, then unpacked where the server build looks for extensions.
// @ts-check
import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup.mjs';

/**
 * Packages the extension and makes it the only one of an extensions folder.
 * @param {string} extensionsDir
 * @throws when it cannot be packaged
 */
export function installPackaged(extensionsDir) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The extension could not be packaged: see above.\n${stdout}`);
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(extensionsDir, { recursive: true, force: true });
  const prefix = 'extension/';
  for (const [path, bytes] of Object.entries(
    unzipSync(readFileSync(join(root, 'out', `${name}-${version}.vsix`))),
  )) {
    if (!path.startsWith(prefix) || path.endsWith('/')) continue;
    const file = join(extensionsDir, `${publisher}.${name}-${version}`, path.slice(prefix.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
