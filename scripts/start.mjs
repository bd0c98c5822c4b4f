// Sets the repository up, builds, and opens VS Code on examples/ with the extension running:  npm start
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './setup.mjs';

installDependencies();
const { build } = await import('./build/bundles.mjs');
const { startStandIns } = await import('./standIns.mjs');
const { startServer } = await import('./vscode/server.mjs');
const { noDisplay } = await import('./vscode/desktop.mjs');
const { chooseEditor } = await import('./vscode/editor.mjs');
const { installPackaged } = await import('./vscode/packaged.mjs');
const { workbenchAddress } = await import('./vscode/workbench.mjs');

/** Everything that a session keeps: settings, blobs, extensions. Delete it to begin afresh. */
const home = join(root, '.cache', 'start');
const examples = join(root, 'examples');

/** What to end, last started first. @type {(() => Promise<void>)[]} */
const endings = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end(0));

try {
  const editor = await chooseEditor();
  const standIns = await startStandIns({
    dataDir: join(home, 'azurite'),
    onLine: line => console.log(`Partner Center emulator: ${line}`),
  });
  endings.unshift(standIns.stop);
  const { CONNECTOR_CERTIFICATION_AZURITE: storage, CONNECTOR_CERTIFICATION_EMULATOR_URL: emulator } =
    standIns.env;
  console.log(`Local storage account: ${/BlobEndpoint=([^;]+)/.exec(storage)?.[1]}`);
  if (!emulator) console.log('There is no Partner Center emulator in this checkout: offers cannot be tried.');
  await (editor.kind === 'desktop' ? openDesktop(editor.program, standIns.env) : openInBrowser(standIns.env));
  await end(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

/**
 * Opens the desktop VS Code with a profile of its own and waits until it is closed.
 * @param {string} program
 * @param {Record<string, string>} env
 */
async function openDesktop(program, env) {
  await build();
  keepCalm(join(home, 'desktop', 'User'));
  const editor = spawn(
    program,
    [
      examples,
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${join(home, 'desktop')}`,
      `--extensions-dir=${join(home, 'desktop-extensions')}`,
      ...[
        '--new-window',
        '--skip-welcome',
        '--skip-release-notes',
        '--disable-workspace-trust',
        '--disable-updates',
      ],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { env: { ...process.env, ...env }, stdio: 'ignore' },
  );
  endings.unshift(async () => void editor.kill());
  console.log('VS Code is open on examples/. Close its window or press Ctrl+C to end.');
  await new Promise((resolve, reject) => editor.once('exit', resolve).once('error', reject));
}

/**
 * Serves the workbench with the packaged extension installed, and waits until it is ended.
 * @param {Record<string, string>} env
 */
async function openInBrowser(env) {
  const extensionsDir = join(home, 'extensions');
  const dataDir = join(home, 'server');
  console.log('Packaging the extension …');
  installPackaged(extensionsDir);
  keepCalm(join(dataDir, 'data', 'User'));
  const server = await startServer({ dataDir, extensionsDir, port: '8123-8199', env });
  endings.unshift(server.stop);
  const address = workbenchAddress(server.origin, examples);
  console.log(
    `\nVS Code is ready on examples/:  ${address}\nOpen this address in a browser. Press Ctrl+C to end.`,
  );
  if (!noDisplay()) await openAddress(address);
  await server.exited;
}

/**
 * First settings: neither a welcome page nor a question about git hides the examples.
 * @param {string} userDir
 */
function keepCalm(userDir) {
  const file = join(userDir, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(userDir, { recursive: true });
  const settings = { 'workbench.startupEditor': 'none', 'git.openRepositoryInParentFolders': 'never' };
  writeFileSync(file, JSON.stringify(settings, undefined, 2));
}

/**
 * Asks the desktop to open an address; where it cannot, the printed address is enough.
 * @param {string} address
 */
function openAddress(address) {
  const openers = { darwin: 'open', win32: 'explorer' };
  const opener = openers[/** @type {keyof typeof openers} */ (process.platform)] ?? 'xdg-open';
  return new Promise(resolve => {
    spawn(opener, [address], { stdio: 'ignore' }).once('exit', resolve).once('error', resolve);
  });
}

/** @param {number} code */
async function end(code) {
  await Promise.allSettled(endings.splice(0).map(stop => stop()));
  process.exit(code);
}
