import {
  BlobServiceClient,
  BlobSASPermissions,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { checkLayout, checkPackageLink } from './packageCheck';

const key = 'ZW11bGF0b3Iga2V5IG9mIG5vIHZhbHVl';

/** Starts the blob storage emulator in memory and returns its address. */
async function startStorage(test: TestContext): Promise<string> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  const options = [
    '--inMemoryPersistence',
    '--disableTelemetry',
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    '0',
  ];
  const storage = spawn(process.execPath, [main, ...options], {
    env: { ...process.env, AZURITE_ACCOUNTS: `contoso:${key}` },
  });
  test.after(() => storage.kill());
  return new Promise((resolve, reject) => {
    let output = '';
    storage.once('exit', code => reject(new Error(`azurite ended with ${code}: ${output}`)));
    storage.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /listens on (http:\/\/[\d.:]+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

test('a package in blob storage is fetched through its SAS link alone', async t => {
  const address = await startStorage(t);
  const credential = new StorageSharedKeyCredential('contoso', key);
  const container = new BlobServiceClient(`${address}/contoso`, credential).getContainerClient(
    'certification',
  );
  await container.create();
  const blob = container.getBlockBlobClient('package.zip');
  const inner = zipSync({ 'PkgAssets/a.zip': new Uint8Array(3) });
  await blob.uploadData(zipSync({ 'intro.md': new Uint8Array(3), 'package.zip': inner }));
  const link = await blob.generateSasUrl({
    permissions: BlobSASPermissions.parse('r'),
    expiresOn: new Date(Date.now() + 30 * 86_400_000),
    protocol: SASProtocol.HttpsAndHttp,
  });
  assert.deepEqual(await checkPackageLink(link, Date.now(), checkLayout), { errors: [], warnings: [] });
  const forged = link.replace(/sig=[^&]+/, 'sig=Zm9yZ2Vk');
  assert.deepEqual(await checkPackageLink(forged, Date.now(), checkLayout), {
    errors: ['The package could not be downloaded: HTTP 403.'],
    warnings: [],
  });
});
