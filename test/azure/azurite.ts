import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import type { StorageAccount } from '../../client/src/azure';

export interface Azurite {
  readonly account: StorageAccount;
  /** The SDK beside the code under test, to arrange things and to look at what came about. */
  readonly service: BlobServiceClient;
  readonly stop: () => void;
}

/** A key of the form that Azure gives out, the same in every run. */
export const accountKey = createHash('sha512').update('a key for tests').digest('base64');

/** Starts Microsoft's storage emulator in memory on a free port, with one account. */
export async function startAzurite(): Promise<Azurite> {
  const folder = dirname(createRequire(import.meta.url).resolve('azurite/package.json'));
  const program = join(folder, 'dist/src/blob/main.js');
  const options = [
    '--silent',
    '--inMemoryPersistence',
    '--disableTelemetry',
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    '0',
  ];
  const child = spawn(process.execPath, [program, ...options], {
    cwd: tmpdir(),
    env: { ...process.env, AZURITE_ACCOUNTS: `contosocert:${accountKey}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const match = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(told);
      if (match?.[1]) resolve(match[1]);
    });
    child.on('exit', code => reject(new Error(`azurite ended with ${code}: ${told}`)));
  });
  const account = { name: 'contosocert', key: accountKey, endpoint: `http://127.0.0.1:${port}/contosocert` };
  const credential = new StorageSharedKeyCredential(account.name, account.key);
  return {
    account,
    service: new BlobServiceClient(account.endpoint, credential),
    stop: () => void child.kill(),
  };
}

/** Bytes that begin like a zip and are the same for the same size and seed. */
export function packageOf(size: number, seed = 'package'): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 64) {
    createHash('sha512').update(`${seed} ${at}`).digest().copy(bytes, at);
  }
  bytes.set([0x50, 0x4b, 0x03, 0x04]);
  return bytes;
}
