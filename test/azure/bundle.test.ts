import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import * as azure from '../../client/src/azure';

const dist = join(process.cwd(), 'dist');

test('the bundle offers all that the source does, and does not need the editor', () => {
  const bundle: unknown = createRequire(import.meta.url)(join(dist, 'azure.js'));
  assert.deepEqual(Object.keys(bundle as object).toSorted(), Object.keys(azure).toSorted());
});

test('the client does not carry the Azure SDK', { skip: !existsSync(join(dist, 'client.js')) }, () => {
  assert.doesNotMatch(readFileSync(join(dist, 'client.js'), 'utf8'), /StorageSharedKeyCredential/);
});
