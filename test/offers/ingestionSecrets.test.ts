import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../emulator/faults';
import { createWorld, open, secret } from './ingestionSupport';

const signature = 'S3cr3tSignature/Of+The=Package==';
const link = `http://127.0.0.1:9/c/p.zip?sp=r&se=2026-10-01T17%3A00%3A00Z&sig=${encodeURIComponent(signature)}`;

/** What a careless service may repeat in its answers; `TOKEN` stands for the token that the client sent. */
const echo = `Cannot read ${link} with Bearer TOKEN of ${secret} (sig=${signature})`;

const faults: readonly Fault[] = [
  { path: '/ingestion/', status: 400, body: echo, times: 99 },
  { path: '/ingestion/', status: 400, body: { code: 'BadRequest', message: echo }, times: 99 },
  { path: '/ingestion/', status: 401, body: echo, times: 99 },
  { path: '/ingestion/', status: 500, body: { data: { packageLocationUri: [echo] } }, times: 99 },
  { path: '/oauth2/', status: 400, body: { error: 'invalid_client', error_description: echo }, times: 99 },
  { path: '/oauth2/', status: 200, body: '{"access', times: 99 },
  { path: '/ingestion/', dropConnection: true, times: 99 },
  {
    path: '/validations',
    status: 200,
    body: { value: [{ errorCode: 'E', severity: 'Error', message: echo }] },
    times: 99,
  },
  { path: '/workflowdetails', status: 403, body: echo, times: 99 },
  {
    method: 'GET',
    path: '/submissions',
    status: 200,
    times: 99,
    body: {
      value: [
        {
          id: '1',
          releaseNumber: 1,
          state: 'InProgress',
          substate: 'Failed',
          pendingUpdateInfo: { failureReason: echo },
        },
      ],
    },
  },
];

for (const fault of faults) {
  test(`no secret comes out when ${fault.path} answers ${fault.status ?? 'nothing'} ${JSON.stringify(fault.body ?? '').slice(0, 30)}`, async t => {
    const tokens = new Set<string>();
    const world = createWorld({
      fetch: async (input, init) => {
        const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '');
        if (token !== undefined) tokens.add(token);
        const response = await fetch(input, init);
        const body = (await response.text()).replaceAll('TOKEN', token ?? 'TOKEN');
        return new Response(response.status === 204 ? null : body, response);
      },
    });
    const { emulator, provider, offer, signal } = await open(t, 'passed-with-notes', {}, world);
    await emulator.fault(fault);
    const draft = { fields: { categories: ['AI'] }, packageLink: link };
    const outcomes = [
      await provider.saveDraft(offer, draft, { fields: {}, etags: {} }, signal),
      await provider.probe(signal),
      await provider.listOffers(signal),
      await provider.readStatus(offer, signal),
      await provider.readDraft(offer, signal),
      await provider.goLive(offer, { id: '1' }, signal),
      await provider.cancel(offer, { id: '1' }, signal),
      await provider.submit(offer, { certificationNotes: 'Notes.' }, signal),
    ];
    // The address of a report is handed over whole, as it cannot be opened without its signature.
    const shown = JSON.stringify(outcomes).replace(/"fileUrl":"[^"]*"/g, '') + world.log.join('\n');
    for (const known of [secret, signature, encodeURIComponent(signature), ...tokens]) {
      assert.ok(!shown.includes(known), `${known} in ${shown}`);
    }
    assert.doesNotMatch(shown, /emu\.|[?&]sig=(?!\[removed\])/);
    assert.ok(outcomes.some(outcome => !outcome.ok) || shown.includes('[removed]'));
  });
}

test('the log tells method, path, status and request id, and no query', async t => {
  const { provider, world, signal } = await open(t, 'needs-type-filter');
  await provider.listOffers(signal);
  assert.equal(world.log[0], 'POST /contoso.emulator/oauth2/v2.0/token 200');
  assert.match(world.log[1] ?? '', /^GET \/v1\.0\/ingestion\/products 400 [\da-f-]{36}$/);
  assert.ok(world.log.every(line => !line.includes('?')));
});
