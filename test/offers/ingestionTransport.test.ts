import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readErrorBody } from '../../client/src/offers/providers/ingestion/errorBody';
import { createLimiter } from '../../client/src/offers/providers/ingestion/limiter';
import { readInstant } from '../../client/src/offers/providers/ingestion/times';
import { createWorld, errorOf, open, valueOf } from './ingestionSupport';

const product = (n: number) => ({ resourceType: 'AzureContainer', id: `offer-${n}`, name: `Offer ${n}` });

test('a busy service is asked again when it says so, in seconds or at a time, else after a random wait', async t => {
  const { provider, world, signal } = await open(t, 'throttled');
  valueOf(await provider.listOffers(signal));
  assert.deepEqual(world.waits, [7000, 30_000, 4000]);
});

test('after five tries a read is given up', async t => {
  const { emulator, provider, world, signal } = await open(t, 'happy');
  await emulator.fault({ path: '/ingestion/products', status: 503, times: 99 });
  const error = errorOf(await provider.listOffers(signal));
  assert.deepEqual([error.code, error.status, error.effect], ['service', 503, 'none']);
  assert.deepEqual(world.waits, [1000, 2000, 4000, 8000]);
  assert.equal((await emulator.requests()).filter(line => line.endsWith('503')).length, 5);
});

test('a service that wants more than five minutes is not waited for: the person is told', async t => {
  const { emulator, provider, world, signal } = await open(t, 'happy');
  await emulator.fault({ path: '/ingestion/products', status: 429, headers: { 'retry-after': '301' } });
  const error = errorOf(await provider.listOffers(signal));
  assert.deepEqual([error.code, error.retryAfter], ['throttled', 301]);
  assert.deepEqual(world.waits, []);
});

test('a submission is never sent again by itself, even when the service is busy', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  await emulator.fault({
    method: 'POST',
    path: '/submissions',
    status: 429,
    headers: { 'retry-after': '3' },
  });
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect, error.retryAfter], ['throttled', 'none', 3]);
  assert.equal((await emulator.requests()).filter(line => line.startsWith('POST /v1.0')).length, 1);
});

test('a read that is not ready yet (202) is asked for again', async t => {
  const { emulator, provider, world, signal } = await open(t, 'happy');
  await emulator.fault({ path: '/ingestion/products', status: 202, headers: { 'retry-after': '2' } });
  assert.equal(valueOf(await provider.listOffers(signal)).offers.length, 1);
  assert.deepEqual(world.waits, [2000]);
});

test('a submission that the service only accepts (202) is found by reading', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  await emulator.fault({ method: 'POST', path: '/submissions', status: 202, when: 'after' });
  const { id } = valueOf(await provider.submit(offer, {}, signal));
  assert.equal(id, (await emulator.state()).products[0]?.submissions[0]?.id);
});

/** A world in which the answer to some requests comes too late, though the service acts. */
function lateWorld(isLate: (method: string, url: string) => boolean) {
  let late = new AbortController();
  const world = createWorld({
    timeout: () => (late = new AbortController()).signal,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const { signal, ...rest } = init ?? {};
      if (!isLate(init?.method ?? 'GET', url)) return fetch(input, init);
      await fetch(input, rest);
      late.abort();
      throw signal?.reason;
    },
  });
  return world;
}

test('a submission whose answer comes too late is found by reading, and not sent again', async t => {
  const world = lateWorld((method, url) => method === 'POST' && url.endsWith('/submissions'));
  const { emulator, provider, offer, signal } = await open(t, 'happy', {}, world);
  const { id } = valueOf(await provider.submit(offer, {}, signal));
  const { submissions = [] } = (await emulator.state()).products[0] ?? {};
  assert.deepEqual(
    submissions.map(submission => submission.id),
    [id],
  );
});

test('a read that takes too long is not repeated', async t => {
  const world = lateWorld((_, url) => url.endsWith('/submissions'));
  const { emulator, provider, offer, signal } = await open(t, 'happy', {}, world);
  const error = errorOf(await provider.readStatus(offer, signal));
  assert.deepEqual([error.code, error.effect], ['timeout', 'none']);
  assert.match(error.cause, /100 seconds/);
  assert.equal((await emulator.requests()).filter(line => line.includes('/submissions')).length, 1);
});

test('a submission that nobody can find after a lost answer has an unknown effect', async t => {
  const { emulator, provider, world, offer, signal } = await open(t, 'happy');
  await emulator.fault({ method: 'POST', path: '/submissions', dropConnection: true });
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect], ['network', 'unknown']);
  assert.deepEqual(world.waits, [2000, 5000]);
  assert.equal((await emulator.requests()).filter(line => line.startsWith('POST /v1.0')).length, 1);
});

test('when nobody listens, nothing was done', async t => {
  const { provider, offer, signal } = await open(t, 'happy', { endpoint: 'http://127.0.0.1:9' });
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect], ['network', 'none']);
  assert.match(error.cause, /127\.0\.0\.1:9 failed/);
});

test('every operation can be cancelled, before and during', async t => {
  const stop = new AbortController();
  const world = createWorld({
    sleep: (_, signal) => {
      stop.abort();
      return Promise.reject(signal.reason as Error);
    },
  });
  const { emulator, provider, offer } = await open(t, 'happy', {}, world);
  await emulator.fault({ path: '/submissions', status: 503 });
  const during = errorOf(await provider.submit(offer, {}, stop.signal));
  assert.deepEqual([during.code, during.effect], ['cancelled', 'none']);
  const sent = (await emulator.requests()).length;
  for (const outcome of [
    await provider.probe(stop.signal),
    await provider.readStatus(offer, stop.signal),
    await provider.submit(offer, {}, stop.signal),
  ]) {
    assert.equal(errorOf<unknown>(outcome).code, 'cancelled');
  }
  assert.equal((await emulator.requests()).length, sent);
});

test('a submission that is cancelled while it is sent has an unknown effect', async t => {
  const stop = new AbortController();
  const world = createWorld({
    fetch: (input, init) => {
      const answer = fetch(input, init);
      if (init?.method === 'POST' && typeof init.body === 'string') stop.abort();
      return answer;
    },
  });
  const { provider, offer } = await open(t, 'happy', {}, world);
  const error = errorOf(await provider.submit(offer, {}, stop.signal));
  assert.deepEqual([error.code, error.effect], ['cancelled', 'unknown']);
});

test('no more than four requests run at once', async t => {
  let running = 0;
  let most = 0;
  const world = createWorld({
    fetch: async (input, init) => {
      most = Math.max(most, (running += 1));
      try {
        return await fetch(input, init);
      } finally {
        running -= 1;
      }
    },
  });
  const { provider, offer, signal } = await open(t, 'certification-failed', {}, world);
  await Promise.all(Array.from({ length: 6 }, () => provider.readStatus(offer, signal)));
  assert.equal(most, 4);
});

test('who is cancelled while waiting in line leaves it', async () => {
  const limit = createLimiter(1);
  const signal = new AbortController().signal;
  const stop = new AbortController();
  let finish = () => {};
  const first = limit(signal, () => new Promise<void>(resolve => (finish = resolve)));
  const second = limit(stop.signal, () => Promise.resolve('second'));
  const third = limit(signal, () => Promise.resolve('third'));
  stop.abort();
  await assert.rejects(second);
  finish();
  await first;
  assert.equal(await third, 'third');
});

test('each request has an id of its own that support can search for', async t => {
  const { emulator, provider, signal } = await open(t, 'happy');
  await provider.probe(signal);
  await provider.probe(signal);
  const { requests } = (await (await fetch(`${emulator.url}/__emulator/log`)).json()) as {
    requests: { headers: Record<string, string> }[];
  };
  const ids = requests.flatMap(({ headers }) => headers['client-request-id'] ?? []);
  assert.deepEqual([ids.length, new Set(ids).size], [2, 2]);
});

const next = 'v1.0/ingestion/products?$skipToken=page2';
for (const [what, link] of [
  ['nextLink without slash', { nextLink: next }],
  ['nextLink with slash', { nextLink: `/${next}` }],
  ['@nextLink', { '@nextLink': next }],
  ['@odata.nextLink', { '@odata.nextLink': next }],
  ['an absolute nextLink', { nextLink: 'HOST' }],
] as const) {
  test(`${what} leads to the next page`, async t => {
    const { emulator, provider, signal } = await open(t, 'happy');
    const links = Object.fromEntries(
      Object.entries(link).map(([key, value]) => [key, value === 'HOST' ? `${emulator.url}/${next}` : value]),
    );
    await emulator.fault(
      { path: '/products', status: 200, body: { value: [product(1)], ...links } },
      { path: '/products', status: 200, body: { value: [] as never[], nextLink: `${next}3` } },
      { path: '/products', status: 200, body: { value: [product(2)] } },
    );
    const { offers, warnings } = valueOf(await provider.listOffers(signal));
    assert.deepEqual(
      offers.map(({ id }) => id),
      ['offer-1', 'offer-2'],
    );
    assert.deepEqual(warnings, []);
    assert.match(
      (await emulator.requests())[2] ?? '',
      /^GET \/v1\.0\/ingestion\/products\?\$skipToken=page2 /,
    );
  });
}

for (const link of [
  'https://evil.example/v1.0/ingestion/products',
  '//evil.example/products',
  'http://127.0.0.1:9/',
]) {
  test(`a next page at ${link} gets no token`, async t => {
    const { emulator, provider, signal } = await open(t, 'happy');
    await emulator.fault({ path: '/products', status: 200, body: { value: [product(1)], nextLink: link } });
    const error = errorOf(await provider.listOffers(signal));
    assert.match(error.cause, /on another host, which was not asked/);
  });
}

test('a list that leads back to itself ends with a warning', async t => {
  const { emulator, provider, signal } = await open(t, 'happy');
  await emulator.fault({
    path: '/products',
    status: 200,
    times: 9,
    body: { value: [product(1)], nextLink: next },
  });
  const { warnings } = valueOf(await provider.listOffers(signal));
  assert.match(warnings.join(), /did not end/);
  assert.equal((await emulator.requests()).length, 3);
});

test('a list that never ends is left after 200 pages', async t => {
  let pages = 0;
  const world = createWorld({
    fetch: (input, init) =>
      init?.method === 'GET'
        ? Promise.resolve(Response.json({ value: [product(pages)], nextLink: `${next}${(pages += 1)}` }))
        : fetch(input, init),
  });
  const { provider, signal } = await open(t, 'happy', {}, world);
  const { offers, warnings } = valueOf(await provider.listOffers(signal));
  assert.deepEqual([offers.length, pages], [200, 200]);
  assert.match(warnings.join(), /did not end/);
});

test('when the list of submissions breaks off the newest is not known, and nothing is submitted', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'live-then-update');
  const body = { value: [], nextLink: `v1.0/ingestion/products/${offer.id}/submissions?$skipToken=lost` };
  await emulator.fault({ method: 'GET', path: '/submissions', status: 200, body });
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect], ['service', 'none']);
  assert.match(error.cause, /newest one is not known/);
  assert.equal((await emulator.state()).products[0]?.submissions.length, 1);
});

test('the newest submission is the one with the highest release number, wherever it stands', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const submission = (releaseNumber: number) => ({
    resourceType: 'Submission',
    id: `115292150569512504${releaseNumber}`,
    releaseNumber,
    state: 'Published',
    substate: 'InStore',
  });
  const value = [submission(2), submission(3), submission(1)];
  await emulator.fault({ method: 'GET', path: '/submissions', status: 200, body: { value } });
  const snapshot = valueOf(await provider.readStatus(offer, signal));
  assert.equal(snapshot.submission?.id, '1152921505695125043');
});

test('a read follows to the new place of a resource, on the same host only', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'passed-with-notes');
  const location = `${emulator.url}/v1.0/ingestion/products/${offer.id}/submissions`;
  await emulator.fault({ path: '/old/submissions', status: 301, headers: { location } });
  const moved = valueOf(await provider.readStatus({ id: 'old', name: 'Old' }, signal));
  assert.equal(moved.submission?.substate, 'ReadyToPublish');
  await emulator.fault({ path: '/old/', status: 301, headers: { location: 'https://evil.example/' } });
  assert.equal(errorOf(await provider.readStatus({ id: 'old', name: 'Old' }, signal)).status, 301);
});

for (const [written, expected] of [
  ['2026-09-01T17:02:11.4038218', '2026-09-01T17:02:11.403Z'],
  ['2026-09-01T17:02:11.4038218Z', '2026-09-01T17:02:11.403Z'],
  ['2026-09-01T17:02:11Z', '2026-09-01T17:02:11.000Z'],
  ['2026-09-01T17:02:11', '2026-09-01T17:02:11.000Z'],
  ['2026-09-01T17:02:11+02:00', '2026-09-01T15:02:11.000Z'],
  ['1601-01-01T00:00:00Z', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['0001-01-01T00:00:00', undefined],
  ['soon', undefined],
  ['2026-13-41T00:00:00Z', undefined],
  [1788282131000, undefined],
  [null, undefined],
] as const) {
  test(`the time ${written} is ${expected ?? 'none'}`, () => assert.equal(readInstant(written), expected));
}

const problem = JSON.stringify({
  errors: { 'x-ms-publisherId': ['It is required.'] },
  status: 400,
  traceId: '00-ac',
});
for (const [what, body, expected] of [
  [
    'a fault code in a JSON string',
    JSON.stringify(
      `ICH50400 - Unable to complete request. {"correlationId":"808f","data":{"Name":["It is invalid."]}}`,
    ),
    { code: 'ICH50400', lines: ['Name: It is invalid.'], supportId: '808f' },
  ],
  [
    'a fault code without details',
    JSON.stringify('ICH50401 - Unable to complete request.'),
    { code: 'ICH50401', lines: ['Unable to complete request.'] },
  ],
  [
    'problem details in the text of an exception',
    `Some.RestClientException: failed, API=GetProduct, HttpStatusCode=BadRequest, ResponseContent=${problem}`,
    { lines: ['x-ms-publisherId: It is required.'], supportId: '00-ac' },
  ],
  [
    'an object with a source',
    JSON.stringify({
      code: 'InvalidState',
      data: [],
      details: [],
      message: 'Not now.',
      source: 'Ingestion Api',
    }),
    { code: 'InvalidState', lines: ['Not now.'] },
  ],
  [
    'an object with details and an activity',
    JSON.stringify({
      code: 'BadRequest',
      message: 'Bad.',
      details: [{ message: 'Too long.' }],
      activityId: 'a1',
    }),
    { code: 'BadRequest', lines: ['Too long.'], supportId: 'a1' },
  ],
  ['an object of a gateway', '{"statusCode":503,"message":"Busy."}', { lines: ['Busy.'] }],
  ['plain text', 'Bad Request', { lines: ['Bad Request'] }],
  ['a page of a gateway', '<html><body>504</body></html>', { lines: [] }],
  ['nothing', '', { lines: [] }],
  ['a number', '17', { lines: ['17'] }],
  ['a list', '[1]', { lines: ['[1]'] }],
] as const) {
  test(`an error body that is ${what}`, () => assert.deepEqual(readErrorBody(body), expected));
}
