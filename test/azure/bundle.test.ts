import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import * as source from '../../client/src/azure';
import { packageOf, startAzurite } from './azurite';

/** What the build made; `npm test` builds first. */
const dist = join(process.cwd(), 'dist');

test('the bundle offers all that the source does, works by itself and does not need the editor', async () => {
  const bundle = createRequire(import.meta.url)(join(dist, 'azure.js')) as typeof source;
  assert.deepEqual(Object.keys(bundle).toSorted(), Object.keys(source).toSorted());

  const azurite = await startAzurite();
  try {
    const uploaded = await bundle.uploadPackage(azurite.account, {
      connector: 'contoso',
      bytes: packageOf(1000),
    });
    const link = await bundle.createLink(azurite.account, uploaded);
    assert.equal((await bundle.checkLink(link.url, { package: uploaded })).isGood, true);
  } finally {
    azurite.stop();
  }
});

test('the client does not carry the Azure SDK', () => {
  assert.doesNotMatch(readFileSync(join(dist, 'client.js'), 'utf8'), /StorageSharedKeyCredential/);
});
