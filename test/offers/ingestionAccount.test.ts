import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIngestionProvider } from '../../client/src/offers/providers/ingestion/ingestionProvider';
import { parseEndpoint } from '../../client/src/offers/providers/ingestion/endpoint';
import { emulatorTenant, unassociatedClient } from '../emulator/auth';
import { connectorType } from '../emulator/store';
import { createWorld, credentials, errorOf, open, providerFor, valueOf } from './ingestionSupport';

test('an account that answers is named', async t => {
  const { provider, signal } = await open(t, 'happy');
  assert.deepEqual(valueOf(await provider.probe(signal)), { name: 'emulator-app' });
});

for (const [what, change, code, cause] of [
  [
    'a wrong secret',
    { readSecret: () => Promise.resolve('wrong secret') },
    7000215,
    'The client secret is wrong.',
  ],
  ['an unknown application', { clientId: 'nobody' }, 700016, 'The application does not exist in the tenant.'],
  ['an unknown tenant', { tenant: 'fabrikam.emulator' }, 90002, 'The tenant does not exist.'],
] as const) {
  test(`${what} is told as such`, async t => {
    const { provider, signal } = await open(t, 'happy', { credentials: { ...credentials, ...change } });
    const error = errorOf(await provider.probe(signal));
    assert.deepEqual([error.code, error.effect], ['signed-out', 'none']);
    assert.ok(error.cause.startsWith(cause), error.cause);
    assert.match(error.cause, new RegExp(`AADSTS${code}`));
    assert.match(error.supportId ?? '', /^[\da-f-]{36}$/);
  });
}

test('without a secret no request is sent', async t => {
  const readSecret = () => Promise.resolve(undefined);
  const { emulator, provider, signal } = await open(t, 'happy', {
    credentials: { ...credentials, readSecret },
  });
  assert.equal(errorOf(await provider.probe(signal)).code, 'signed-out');
  assert.deepEqual(await emulator.requests(), []);
});

for (const [scenario, client] of [
  ['not-associated-401', undefined],
  ['happy', unassociatedClient],
] as const) {
  test(`an application that Partner Center does not know is refused once more with a fresh token (${scenario})`, async t => {
    const other = client && { clientId: client.id, readSecret: () => Promise.resolve(client.secret) };
    const { emulator, provider, signal } = await open(t, scenario, {
      credentials: { ...credentials, ...other },
    });
    const error = errorOf(await provider.probe(signal));
    assert.deepEqual([error.code, error.effect, error.status], ['not-associated', 'none', 401]);
    assert.match(error.nextStep, /User management, Microsoft Entra applications/);
    assert.deepEqual(await emulator.requests(), [
      `POST /${emulatorTenant}/oauth2/v2.0/token 200`,
      'GET /v1.0/ingestion/products 401',
      `POST /${emulatorTenant}/oauth2/v2.0/token 200`,
      'GET /v1.0/ingestion/products 401',
    ]);
  });
}

test('a token serves many requests, and is replaced five minutes before it dies', async t => {
  const { emulator, provider, world, signal } = await open(t, 'happy');
  const tokens = async () => (await emulator.requests()).filter(line => line.includes('/token')).length;
  await Promise.all([provider.probe(signal), provider.listOffers(signal), provider.probe(signal)]);
  assert.equal(await tokens(), 1);
  world.advance(3298 * 1000);
  await provider.probe(signal);
  assert.equal(await tokens(), 1);
  world.advance(2000);
  await provider.probe(signal);
  assert.equal(await tokens(), 2);
});

test('a token that dies early is replaced and the request goes on', async t => {
  const { emulator, provider, signal } = await open(t, 'happy');
  valueOf(await provider.probe(signal));
  await emulator.advance('PT2H');
  valueOf(await provider.probe(signal));
});

test('a signed-in person: the token comes from outside, and another one after a refusal', async t => {
  const { emulator, world } = await open(t, 'happy');
  const token = async () => {
    const form = {
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: await credentials.readSecret(),
      scope: 'https://api.partner.microsoft.com/.default',
    };
    const { body } = await emulator.post(`${emulator.url}/${emulatorTenant}/oauth2/v2.0/token`, form);
    return (body as { access_token: string }).access_token;
  };
  const asked: (string | undefined)[] = [];
  const getToken = async ({ refused }: { refused?: string }) => {
    asked.push(refused);
    return refused === undefined ? 'stale token' : token();
  };
  // Only Microsoft's own host gets a person's token: its requests are led to the emulator here.
  const provider = valueOf(
    createIngestionProvider({
      credentials: { kind: 'delegated', account: 'ada@contoso.com', getToken },
      environment: {
        ...world.environment,
        fetch: (input, init) => {
          const url = new URL(input instanceof Request ? input.url : input);
          assert.equal(url.origin, 'https://api.partner.microsoft.com');
          return fetch(emulator.url + url.pathname + url.search, init);
        },
      },
    }),
  );
  assert.deepEqual([provider.id, provider.source], ['ingestion', 'api']);
  const account = await provider.probe?.(new AbortController().signal);
  assert.deepEqual(account, { ok: true, value: { name: 'ada@contoso.com' } });
  assert.deepEqual(asked, [undefined, 'stale token']);
});

test('nobody signed in is told as such', async () => {
  const world = createWorld({ fetch: () => assert.fail('nothing is sent') });
  const provider = valueOf(
    createIngestionProvider({
      credentials: { kind: 'delegated', getToken: () => Promise.resolve(undefined) },
      environment: world.environment,
    }),
  );
  const outcome = await provider.probe?.(new AbortController().signal);
  assert.equal(outcome && errorOf(outcome).code, 'signed-out');
});

for (const [setting, isAllowed] of [
  ['https://api.partner.microsoft.com/v1.0/ingestion', true],
  ['https://api.partner.microsoft.com', true],
  ['http://localhost:4000', true],
  ['http://127.0.0.1:4000/v1.0/ingestion/', true],
  ['http://[::1]:4000', true],
  ['http://api.partner.microsoft.com/v1.0/ingestion', false],
  ['https://api.partner.microsoft.com.evil.example', false],
  ['https://api.partner.microsoft.com:8443', false],
  ['https://api.partner.microsoft.com@evil.example', false],
  ['https://user:pass@api.partner.microsoft.com', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://192.168.1.20:4000', false],
  ['not a link', false],
  ['', false],
] as const) {
  test(`the endpoint "${setting}" is ${isAllowed ? 'used' : 'refused'}`, () => {
    assert.equal(parseEndpoint(setting) !== undefined, isAllowed);
  });
}

test('real credentials never go to an address of this machine', () => {
  for (const real of [
    { ...credentials, tenant: 'contoso.onmicrosoft.com' },
    { ...credentials, tenant: '0f3c2a7e-5f0b-4e2c-9a53-1c0d8b6f7a11' },
    { kind: 'delegated', getToken: () => Promise.resolve('token') } as const,
  ]) {
    const error = errorOf(createIngestionProvider({ credentials: real, endpoint: 'http://127.0.0.1:4000' }));
    assert.equal(error.code, 'invalid');
    assert.match(error.cause, /must not get real credentials/);
  }
});

test('a tenant cannot lead elsewhere', () => {
  const outcome = createIngestionProvider({ credentials: { ...credentials, tenant: '../evil' } });
  assert.equal(errorOf(outcome).code, 'invalid');
});

test('an account without offers has an empty list', async t => {
  const { provider, signal } = await open(t, 'empty');
  assert.deepEqual(valueOf(await provider.listOffers(signal)), { offers: [], warnings: [] });
});

test('an offer that the API does not list is refused honestly, whatever is asked', async t => {
  const { emulator, provider, signal } = await open(t, 'happy');
  const offer = { id: 'f0000000-0000-4000-8000-000000000000', name: 'Contoso Connector' };
  for (const outcome of [
    await provider.readStatus(offer, signal),
    await provider.readDraft(offer, signal),
    await provider.saveDraft(offer, { fields: {} }, { fields: {}, etags: {} }, signal),
    await provider.submit(offer, {}, signal),
    await provider.goLive(offer, { id: '1' }, signal),
  ]) {
    const error = errorOf<unknown>(outcome);
    assert.deepEqual([error.code, error.effect], ['unsupported', 'none']);
    assert.match(error.cause, /does not list the offer "Contoso Connector"/);
    assert.match(error.nextStep, /guided mode/);
  }
  assert.ok((await emulator.requests()).every(line => /^(GET|POST \/contoso\.emulator)/.test(line)));
});

test('a big account is read to its end, each offer once', async t => {
  const { provider, signal } = await open(t, 'big-account');
  const { offers, warnings } = valueOf(await provider.listOffers(signal));
  assert.equal(new Set(offers.map(({ id }) => id)).size, 300);
  assert.deepEqual(offers[216]?.name, 'Contoso Weather');
  assert.deepEqual(warnings, []);
});

test('a next page that does not exist ends the list with a warning', async t => {
  const { provider, signal } = await open(t, 'dangling-nextlink');
  const { offers, warnings } = valueOf(await provider.listOffers(signal));
  assert.equal(offers.length, 3);
  assert.match(warnings.join(), /^The list broke off/);
});

test('when the service wants a type, the documented ones are asked for and the list says what it lacks', async t => {
  const { emulator, provider, world, signal } = await open(t, 'needs-type-filter');
  assert.ok((await provider.probe(signal)).ok);
  const listed = valueOf(await provider.listOffers(signal));
  assert.deepEqual(listed.offers.map(({ name }) => name).sort(), ['Contoso Containers', 'Contoso Ledger']);
  assert.match(listed.warnings.join(), /yours may be missing/);
  const told = providerFor(emulator, world, { resourceTypes: [connectorType] });
  const all = valueOf(await told.listOffers(signal));
  assert.ok(
    all.offers.some(({ name, resourceType }) => name === 'Contoso Weather' && resourceType === connectorType),
  );
});

test('the publisher id is asked for in words, and sent when it is set', async t => {
  const { emulator, provider, world, signal } = await open(t, 'publisher-header');
  const error = errorOf(await provider.probe(signal));
  assert.equal(error.code, 'invalid');
  assert.match(error.nextStep, /publisher id/);
  assert.ok((await providerFor(emulator, world, { publisherId: '4711' }).probe(signal)).ok);
});
