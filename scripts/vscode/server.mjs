// VS Code's server build (npm package code-server): installed on demand into .cache/, started, stopped.
// @ts-check
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { startProgram } from './program.mjs';

/** The newest release that runs on Node 20; it holds VS Code 1.100.3. */
const release = '4.100.3';
/** Searches files for Quick Open and `workspace.findFiles`; this release brings its program without an install script. */
const ripgrep = '1.18.0';
const home = join(root, '.cache', `code-server-${release}`);
const vscode = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the server build unless it is there, and returns the path of its entry point.
 * Install scripts are left out: they refuse to run as root and build native modules that the server can do without.
 */
export function installServerBuild() {
  const entry = join(home, vscode, 'out', 'server-main.js');
  if (existsSync(entry)) return entry;
  console.log(`Installing the server build of VS Code (code-server ${release}, 290 MB, once) into .cache/ …`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  try {
    const manifest = { private: true, dependencies: { 'code-server': release, '@vscode/ripgrep': ripgrep } };
    writeFileSync(join(fresh, 'package.json'), JSON.stringify(manifest));
    npmInstall(fresh);
    npmInstall(join(fresh, vscode), '--omit=dev');
    giveRipgrep(fresh);
    if (!existsSync(entry)) renameSync(fresh, home);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return entry;
}

/**
 * Puts the search program where the server build looks for it.
 * @param {string} install
 */
function giveRipgrep(install) {
  const scope = join(install, 'node_modules', '@vscode');
  const platform = readdirSync(scope).find(name => name.startsWith('ripgrep-'));
  if (!platform) throw new Error(`@vscode/ripgrep has no program for ${process.platform} ${process.arch}.`);
  cpSync(join(scope, platform, 'bin'), join(install, vscode, 'node_modules', '@vscode', 'ripgrep', 'bin'), {
    recursive: true,
  });
}

/**
 * @param {string} cwd
 * @param {string[]} options
 */
function npmInstall(cwd, ...options) {
  const { status, error } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options],
    { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status === 0) return;
  throw new Error(
    `npm could not install code-server ${release} (${error?.message ?? `code ${status}`}): check the connection to the npm registry and start again.`,
  );
}

/**
 * Starts the server build, for this machine only. It has no extension gallery: it calls nobody.
 * @param {{ dataDir: string, extensionsDir: string, port?: string, hasTrust?: boolean, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 *   `port` may be a range like `8123-8199`; without it, any free port is taken. `hasTrust`: folders have to be trusted
 *   first; else every folder is
 * @returns {Promise<{ origin: string, exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startServer({ dataDir, extensionsDir, port = '0', hasTrust = false, env, onLine }) {
  const entry = installServerBuild();
  mkdirSync(extensionsDir, { recursive: true });
  const { match, exited, stop } = await startProgram({
    name: 'The server build of VS Code',
    command: process.execPath,
    args: [
      entry,
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        port,
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--telemetry-level', 'off', ...(hasTrust ? [] : ['--disable-workspace-trust'])],
      ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ],
    ready: /listening on (\d+)/,
    env: { EXTENSIONS_GALLERY: '{}', ...env },
    onLine,
  });
  return { origin: `http://127.0.0.1:${match[1]}`, exited, stop };
}
