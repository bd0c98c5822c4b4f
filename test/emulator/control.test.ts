import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { startEmulator } from './emulator';
import { at, openEmulator } from './harness';
import { scenarios } from './scenarios';

test('every promised scenario can be chosen', async t => {
  const { reset, state } = await openEmulator(t);
  for (const name of [
    'empty',
    'draft-incomplete',
    'happy',
    'validation-errors',
    'certification-failed',
    'passed-with-notes',
    'signoff-expired',
    'publishing-long',
    'live-then-update',
    'not-associated-401',
    'throttled',
    'flaky-500',
    'dangling-nextlink',
    'needs-type-filter',
    'publisher-header',
    'big-account',
    'unknown-enums',
  ]) {
    await reset(name);
    assert.equal(at(await state(), 'scenario'), name);
  }
});

test('the same scenario and the same requests give the same ids and etags', async t => {
  const { reset, state } = await openEmulator(t);
  await reset('passed-with-notes');
  const first = await state();
  await reset('happy');
  await reset('passed-with-notes');
  assert.deepEqual(await state(), first);
});

test('time stands still until it is moved', async t => {
  const { advance, state } = await openEmulator(t);
  assert.equal((await state()).now, '2026-09-01T17:00:00Z');
  await advance('P1DT2H30M');
  assert.equal((await state()).now, '2026-09-02T19:30:00Z');
});

test('in a demo time runs an hour a second, from the first write on', async t => {
  const { api, state } = await openEmulator(t, { time: 'demo' });
  const first = await state();
  assert.equal(at(first, 'rate'), 0);
  assert.equal((await state()).now, first.now);
  await api('POST', `/products/${first.products[0]?.id}/setup`, { body: {} });
  assert.equal(at(await state(), 'rate'), 3600);
});

test('what happens to later submissions can be chosen, and earlier ones keep their fate', async t => {
  const { url, api, advance, state } = await openEmulator(t);
  const plan = (outcome: string) =>
    fetch(`${url}/__emulator/plan`, { method: 'POST', body: JSON.stringify({ outcome }) });
  const product = (await state()).products[0]?.id ?? '';
  const branch = await api('GET', `/products/${product}/branches/getByModule(module=Package)`);
  const draft = { type: 'Package', value: at(branch.body, 'value', 0, 'currentDraftInstanceID') };
  const submit = () =>
    api('POST', `/products/${product}/submissions`, {
      body: { resourceType: 'SubmissionCreationRequest', targets: [], resources: [draft] },
    });
  assert.equal((await plan('certificationFailed')).status, 204);
  assert.equal((await submit()).status, 201);
  assert.equal((await plan('passed')).status, 204);
  await advance('P3D');
  assert.equal((await submit()).status, 201);
  await advance('P3D');
  assert.deepEqual(
    (await state()).products[0]?.submissions.map(({ substate }) => substate),
    ['FailedInCertification', 'ReadyToPublish'],
  );
  assert.equal((await plan('lost')).status, 400);
});

test('a fault hits the requests it describes, in its turn and as often as it says', async t => {
  const { api, fault } = await openEmulator(t);
  await fault({
    method: 'GET',
    path: '/Products',
    status: 503,
    skip: 1,
    times: 2,
    headers: { 'retry-after': '9' },
  });
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push(await api('GET', '/products'));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 503, 503, 200],
  );
  assert.equal(answers[1]?.headers.get('retry-after'), '9');
});

test('a fault can cut the connection after the emulator has acted', async t => {
  const { api, fault, state } = await openEmulator(t, { scenario: 'empty' });
  await fault({ method: 'POST', path: '/products', dropConnection: true, when: 'after' });
  const body = {
    resourceType: 'AzureContainer',
    name: 'Cut',
    externalIds: [{ type: 'AzureOfferId', value: 'cut' }],
  };
  await assert.rejects(api('POST', '/products', { body }));
  assert.deepEqual(
    (await state()).products.map(({ name }) => name),
    ['Cut'],
  );
});

test('a fault can answer with broken JSON', async t => {
  const { fault, url } = await openEmulator(t);
  await fault({ path: '/ingestion/', status: 200, body: '{"value": [' });
  assert.equal(await (await fetch(`${url}/v1.0/ingestion/products`)).text(), '{"value": [');
});

test('the log and the state hide tokens and signatures', async t => {
  const { api, url } = await openEmulator(t);
  await api('GET', '/products?x=1&sig=c2lnbmF0dXJl');
  const log = await (await fetch(`${url}/__emulator/log`)).text();
  const state = await (await fetch(`${url}/__emulator/state`)).text();
  assert.doesNotMatch(log + state, /emu\.|emulator-secret|c2lnbmF0dXJl|c2VlZGVk/);
});

for (const [path, body] of [
  ['reset', { scenario: 'nothing' }],
  ['reset', { scenario: 'happy', quirks: ['nothing'] }],
  ['clock', { advance: 'two days' }],
  ['fault', 7],
] as const) {
  test(`control ${path} with ${JSON.stringify(body)} is refused in words`, async t => {
    const { url } = await openEmulator(t);
    const response = await fetch(`${url}/__emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
    assert.equal(response.status, 400);
    assert.match(String(at(await response.json(), 'message')), /\w+/);
  });
}

test('only this machine can reach it', async t => {
  const { url } = await openEmulator(t);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const others = Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  for (const { address } of others) {
    await assert.rejects(fetch(`http://${address}:${new URL(url).port}/v1.0/ingestion/products`));
  }
});

test('an unknown scenario name is told when it starts', async () => {
  await assert.rejects(startEmulator({ scenario: 'nothing' }), new RegExp(scenarios[0]?.name ?? ''));
});
