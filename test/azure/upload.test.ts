import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { UploadProgress } from '../../client/src/azure';
import { placeOf, uploadPackage } from '../../client/src/azure';
import type { Azurite } from './azurite';
import { packageOf, startAzurite } from './azurite';
import type { Line } from './proxies';
import { lineTo, service } from './proxies';

const kibibyte = 1024;
/** 8 blocks of 64 KiB, but for the last one, which is shorter. */
const bytes = packageOf(500 * kibibyte);
const blockSize = 64 * kibibyte;
const blocks = 8;
const putBlock = /PUT \S*[?&]comp=block&/;
const commit = /PUT \S*[?&]comp=blocklist/;

let azurite: Azurite;
let line: Line;
before(async () => {
  azurite = await startAzurite();
  line = await lineTo(azurite.account);
});
after(() => {
  line.stop();
  azurite.stop();
});

test('a package goes to a private container that is made for it, under a name with its hash', async () => {
  const told: UploadProgress[] = [];
  const uploaded = await uploadPackage(
    azurite.account,
    { connector: 'Contoso Wetter & Klima', bytes },
    { container: 'first', blockSize, onProgress: progress => told.push(progress) },
  );

  const hash = createHash('sha256').update(bytes).digest('hex');
  assert.deepEqual(uploaded, {
    container: 'first',
    blob: `contoso-wetter-klima/${hash}.zip`,
    sha256: hash,
    length: bytes.length,
    reused: 0,
  });
  assert.deepEqual(await stored(uploaded), bytes);

  const blob = azurite.service.getContainerClient('first').getBlobClient(uploaded.blob);
  const properties = await blob.getProperties();
  assert.equal(properties.contentType, 'application/zip');
  assert.deepEqual(Buffer.from(properties.contentMD5 ?? []), createHash('md5').update(bytes).digest());
  assert.equal((await fetch(blob.url)).status, 403, 'nobody reads it without a signature');

  assert.deepEqual(told[0], { phase: 'checking', done: 0, reused: 0, total: bytes.length });
  assert.deepEqual(told.at(-1), { phase: 'done', done: bytes.length, reused: 0, total: bytes.length });
  const done = told.map(progress => progress.done);
  assert.deepEqual(
    done,
    done.toSorted((a, b) => a - b),
    'progress never goes back',
  );
});

test('an identical package is not sent a second time', async () => {
  const one = { connector: 'twice', bytes };
  await uploadPackage(line.account, one, { blockSize });
  line.forget();
  const again = await uploadPackage(line.account, one, { blockSize });

  assert.equal(again.reused, bytes.length);
  assert.equal(line.count(putBlock), 0);
  assert.equal(line.count(commit), 0);
});

test('an upload that was cut off leaves nothing to read, and goes on where it stopped', async () => {
  const one = { connector: 'cut', bytes };
  line.forget();
  line.cutAfter(300 * kibibyte);
  await assert.rejects(uploadPackage(line.account, one, { blockSize, tries: 2, retryDelay: 1 }), {
    code: 'connection-lost',
  });
  assert.equal(line.count(commit), 0);
  assert.equal(await exists(placeOfBytes('cut')), false);

  line.mend();
  const arrived = await uncommitted(placeOfBytes('cut'));
  assert.ok(arrived >= 3 && arrived < blocks, `${arrived} of ${blocks} blocks arrived`);
  line.forget();
  const uploaded = await uploadPackage(line.account, one, { blockSize });

  assert.equal(uploaded.reused, arrived * blockSize);
  assert.equal(line.count(putBlock), blocks - arrived, 'only what was missing is sent');
  assert.deepEqual(await stored(uploaded), bytes);
});

test('a connection that breaks once is taken up again within the same upload', async () => {
  line.forget();
  line.cutOnceAfter(150 * kibibyte);
  const told: number[] = [];
  const uploaded = await uploadPackage(
    line.account,
    { connector: 'broken once', bytes },
    { blockSize, retryDelay: 1, onProgress: ({ done }) => told.push(done) },
  );

  assert.equal(line.count(putBlock), blocks + 1, 'one block is sent twice');
  assert.deepEqual(await stored(uploaded), bytes);
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
    'progress never goes back',
  );
});

test('a cancelled upload ends at once, leaves nothing to read, and can be gone on with', async () => {
  const one = { connector: 'cancelled', bytes };
  const cancelling = new AbortController();
  const onProgress = ({ done }: UploadProgress) => {
    if (done > 2 * blockSize) cancelling.abort();
  };
  await assert.rejects(
    uploadPackage(azurite.account, one, { blockSize, signal: cancelling.signal, onProgress }),
    {
      name: 'AzureError',
      code: 'cancelled',
    },
  );
  assert.equal(await exists(placeOfBytes('cancelled')), false);

  const uploaded = await uploadPackage(azurite.account, one, { blockSize });
  assert.ok(
    uploaded.reused >= 2 * blockSize && uploaded.reused < bytes.length,
    `${uploaded.reused} bytes reused`,
  );
  assert.deepEqual(await stored(uploaded), bytes);
});

test('an upload that is cancelled before it begins sends nothing', async () => {
  line.forget();
  const upload = uploadPackage(line.account, { connector: 'never', bytes }, { signal: AbortSignal.abort() });
  await assert.rejects(upload, { code: 'cancelled' });
  assert.equal(line.count(/PUT|GET|HEAD/), 0);
});

test('bytes that are damaged on the way are refused and make no package', async () => {
  const fragile = packageOf(10 * kibibyte, 'fragile');
  fragile.write('a fragile text', 4);
  line.damage('a fragile text', 'a damaged text');
  await assert.rejects(uploadPackage(line.account, { connector: 'fragile', bytes: fragile }), {
    name: 'AzureError',
  });
  line.damage('', '');
  const hash = createHash('sha256').update(fragile).digest('hex');
  assert.equal(await exists(placeOf('fragile', hash)), false);
});

test('a package that is not what it should be in the end is taken away again', async () => {
  const place = placeOfBytes('changed');
  const { origin, pathname } = new URL(azurite.account.endpoint);
  const blob = azurite.service.getContainerClient(place.container).getBlockBlobClient(place.blob);
  const meddler = await service(async ({ method }, count) => {
    if (method === 'HEAD' && count > 1) await blob.upload('PK something else', 17);
    return undefined;
  }, origin);
  const account = { ...azurite.account, endpoint: meddler.origin + pathname };
  await assert.rejects(uploadPackage(account, { connector: 'changed', bytes }), { code: 'upload-damaged' });
  meddler.stop();
  assert.equal(await exists(place), false);
});

test('something else under the name of the package is replaced by the package', async () => {
  const place = placeOfBytes('squatter');
  const blob = azurite.service.getContainerClient(place.container).getBlockBlobClient(place.blob);
  await blob.upload('not the package', 15);
  const uploaded = await uploadPackage(azurite.account, { connector: 'squatter', bytes });
  assert.deepEqual(await stored(uploaded), bytes);
});

test('two uploads of the same package at once give one package', async () => {
  const one = { connector: 'together', bytes };
  const [left, right] = await Promise.all([
    uploadPackage(azurite.account, one, { blockSize }),
    uploadPackage(azurite.account, one, { blockSize }),
  ]);
  assert.equal(left.blob, right.blob);
  assert.deepEqual(await stored(left), bytes);
});

test('a missing container is left missing when it may not be made', async () => {
  await assert.rejects(
    uploadPackage(azurite.account, { connector: 'x', bytes }, { container: 'absent', makeContainer: false }),
    {
      code: 'container-missing',
      message: 'The container absent does not exist in storage account contosocert.',
    },
  );
  assert.equal(await azurite.service.getContainerClient('absent').exists(), false);
});

test('what can not be right is refused before anything is sent', async () => {
  const page = Buffer.from('<html>');
  await assert.rejects(uploadPackage(azurite.account, { connector: 'x', bytes: page }), {
    code: 'not-a-zip',
  });
  await assert.rejects(
    uploadPackage(azurite.account, { connector: 'x', bytes }, { container: 'Not A Container' }),
    {
      code: 'container-name-invalid',
    },
  );
  const elsewhere = { ...azurite.account, endpoint: 'http://contosocert.blob.core.windows.net' };
  await assert.rejects(uploadPackage(elsewhere, { connector: 'x', bytes }), { code: 'endpoint-insecure' });
});

function placeOfBytes(connector: string) {
  return placeOf(connector, createHash('sha256').update(bytes).digest('hex'));
}

async function exists({ container, blob }: { container: string; blob: string }): Promise<boolean> {
  return azurite.service.getContainerClient(container).getBlobClient(blob).exists();
}

async function stored({ container, blob }: { container: string; blob: string }): Promise<Buffer> {
  return azurite.service.getContainerClient(container).getBlobClient(blob).downloadToBuffer();
}

async function uncommitted({ container, blob }: { container: string; blob: string }): Promise<number> {
  const list = await azurite.service
    .getContainerClient(container)
    .getBlockBlobClient(blob)
    .getBlockList('uncommitted');
  return list.uncommittedBlocks?.length ?? 0;
}
