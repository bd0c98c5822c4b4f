// Local stand-ins for the services that the extension talks to: Azure Blob Storage (azurite) and Partner Center
// (test/emulator). Both listen on this machine only.
// @ts-check
import { build } from 'esbuild';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { startProgram } from './vscode/program.mjs';

/** The account that azurite is told to have; the key protects nothing. */
const account = { name: 'connectors', key: Buffer.from('local stand-in, no secret').toString('base64') };

/**
 * Starts the stand-ins that exist and tells the extension where they are, through environment variables.
 * @param {{ dataDir: string, onLine?: (line: string) => void }} options where azurite keeps its blobs; what hears the
 *   emulator's output
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startStandIns({ dataDir, onLine }) {
  const [storage, partnerCenter] = await Promise.all([startStorage(dataDir), startPartnerCenter(onLine)]);
  return {
    env: {
      CONNECTOR_CERTIFICATION_AZURITE: storage.connectionString,
      ...(partnerCenter ? { CONNECTOR_CERTIFICATION_EMULATOR_URL: partnerCenter.url } : {}),
    },
    stop: async () => {
      await Promise.all([storage.stop(), partnerCenter?.stop()]);
    },
  };
}

/** @param {string} dataDir */
async function startStorage(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const { match, stop } = await startProgram({
    name: 'The local storage account (azurite)',
    command: process.execPath,
    args: [
      join(root, 'node_modules/azurite/dist/src/blob/main.js'),
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--location', dataDir],
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
    ],
    env: { AZURITE_ACCOUNTS: `${account.name}:${account.key}` },
    ready: /successfully listens on (\S+)/,
  });
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${account.name};AccountKey=${account.key};BlobEndpoint=${match[1]}/${account.name};`;
  return { connectionString, stop };
}

/**
 * The emulator, or nothing while there is none.
 * @param {((line: string) => void) | undefined} onLine
 */
async function startPartnerCenter(onLine) {
  const source = join(root, 'test', 'emulator', 'main.ts');
  if (!existsSync(source)) return undefined;
  const bundle = join(root, 'out', 'emulator.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { match, stop } = await startProgram({
    name: 'The Partner Center emulator',
    command: process.execPath,
    args: [bundle],
    onLine,
    ready: /https?:\/\/(?:127\.0\.0\.1|localhost):\d+\S*/,
  });
  return { url: match[0], stop };
}
