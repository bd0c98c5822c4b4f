// Finds or downloads a desktop VS Code.
// @ts-check
import { download, SilentReporter } from '@vscode/test-electron';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../setup.mjs';

/** Where installers put the program itself (not its `code` script, which returns at once). */
const places = {
  linux: ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code'],
  darwin: [
    '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
    join(homedir(), 'Applications/Visual Studio Code.app/Contents/MacOS/Electron'),
  ],
  win32: [
    join(process.env['LOCALAPPDATA'] ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe'),
    join(process.env['ProgramFiles'] ?? '', 'Microsoft VS Code', 'Code.exe'),
  ],
};

/** Says why a desktop program cannot be shown here, or nothing when it can. */
export function noDisplay() {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
    return undefined;
  return 'this machine has no display';
}

/** The program of an installed desktop VS Code, if there is one. */
export function findDesktop() {
  const known = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  return [...known, ...fromPath()].find(existsSync);
}

/** The program that belongs to the `code` script on PATH: `<install>/bin/code` beside `<install>/code`. */
function fromPath() {
  const scripts = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'code'));
  return scripts.filter(existsSync).flatMap(script => {
    const install = dirname(dirname(realpathSync(script)));
    return [join(install, 'code'), join(install, 'Code.exe'), join(install, '..', '..', 'MacOS', 'Electron')];
  });
}

/**
 * Downloads VS Code into `.cache/` (or finds an earlier download there).
 * @returns {Promise<string>} the program's path
 * @throws when the network does not give it within ten seconds of silence
 */
export function downloadDesktop() {
  return download({
    version: 'stable',
    cachePath: join(root, '.cache', 'vscode'),
    timeout: 10_000,
    reporter: new SilentReporter(),
  });
}
