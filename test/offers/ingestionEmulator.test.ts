import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readEmulatorClock,
  readEmulatorCredentials,
} from '../../client/src/offers/providers/ingestion/emulator';
import { openEmulator } from '../emulator/harness';
import { createWorld, providerFor, valueOf } from './ingestionSupport';

const signal = new AbortController().signal;

test('an emulator tells with which application it can be used', async t => {
  const emulator = await openEmulator(t, { scenario: 'demo' });
  const credentials = await readEmulatorCredentials(emulator.url, signal);
  assert.ok(credentials);
  const provider = providerFor(emulator, createWorld(), { credentials });
  assert.deepEqual([provider.id, provider.label, provider.source], ['emulator', 'EMULATOR', 'emulator']);
  assert.equal(valueOf(await provider.listOffers(signal)).offers.length, 7);
});

test("the emulator's clock can be read, so that views count down to what it will do", async t => {
  const { url, advance } = await openEmulator(t);
  await advance('PT90M');
  const clock = await readEmulatorClock(url, signal);
  assert.equal(new Date(clock?.() ?? 0).toISOString(), '2026-09-01T18:30:00.000Z');
});

test('nothing else is asked', async t => {
  t.mock.method(globalThis, 'fetch', () => assert.fail('nothing is sent'));
  for (const endpoint of [
    'https://api.partner.microsoft.com',
    'https://contoso.example',
    'http://10.0.0.1',
  ]) {
    assert.equal(await readEmulatorClock(endpoint, signal), undefined);
    assert.equal(await readEmulatorCredentials(endpoint, signal), undefined);
  }
});

test('where nobody answers there is no emulator', async () => {
  assert.equal(await readEmulatorClock('http://127.0.0.1:9', signal), undefined);
  assert.equal(await readEmulatorCredentials('http://127.0.0.1:9', signal), undefined);
});
