import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emulatorTenant, unassociatedClient } from './auth';
import { at, openEmulator, v2Form } from './harness';

const v1 = `/${emulatorTenant}/oauth2/token`;
const v2 = `/${emulatorTenant}/oauth2/v2.0/token`;

test('the v1 endpoint writes numbers as texts and names the resource', async t => {
  const { url, post } = await openEmulator(t);
  const form = v2Form({ resource: 'https://api.partner.microsoft.com' });
  const { status, body } = await post(url + v1, form);
  assert.equal(status, 200);
  assert.deepEqual(
    { ...(body as object), access_token: '' },
    {
      token_type: 'Bearer',
      expires_in: '3599',
      ext_expires_in: '3599',
      expires_on: '1788285599',
      not_before: '1788281700',
      resource: 'https://api.partner.microsoft.com',
      access_token: '',
    },
  );
});

test('the v2 endpoint writes numbers as numbers', async t => {
  const { url, post } = await openEmulator(t);
  const { status, body } = await post(url + v2, v2Form());
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body as object).sort(), [
    'access_token',
    'expires_in',
    'ext_expires_in',
    'token_type',
  ]);
  assert.equal(at(body, 'expires_in'), 3599);
});

for (const [what, path, form, status, error, code] of [
  ['a wrong secret', v2, v2Form({ client_secret: 'guess' }), 401, 'invalid_client', 7000215],
  ['an unknown tenant', '/fabrikam.example/oauth2/v2.0/token', v2Form(), 400, 'invalid_request', 90002],
  ['an unknown application', v2, v2Form({ client_id: 'nobody' }), 400, 'unauthorized_client', 700016],
  [
    'another resource',
    v2,
    v2Form({ scope: 'https://graph.microsoft.com/.default' }),
    400,
    'invalid_resource',
    500011,
  ],
] as const) {
  test(`${what} is answered like Entra ID does`, async t => {
    const { url, post } = await openEmulator(t);
    const answer = await post(url + path, form);
    assert.equal(answer.status, status);
    assert.equal(at(answer.body, 'error'), error);
    assert.deepEqual(at(answer.body, 'error_codes'), [code]);
    assert.match(String(at(answer.body, 'error_description')), new RegExp(`^AADSTS${code}: `));
    assert.equal(at(answer.body, 'timestamp'), '2026-09-01 17:00:00Z');
  });
}

test('an application that Partner Center does not know gets a token that the API refuses', async t => {
  const { url, post } = await openEmulator(t);
  const form = v2Form({ client_id: unassociatedClient.id, client_secret: unassociatedClient.secret });
  const token = String(at((await post(url + v2, form)).body, 'access_token'));
  const response = await fetch(`${url}/v1.0/ingestion/products`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(response.status, 401);
});

test('a token dies after an hour', async t => {
  const { url, post, advance } = await openEmulator(t);
  const token = String(at((await post(url + v2, v2Form())).body, 'access_token'));
  const read = async () =>
    (await fetch(`${url}/v1.0/ingestion/products`, { headers: { authorization: `Bearer ${token}` } })).status;
  assert.equal(await read(), 200);
  await advance('PT1H');
  assert.equal(await read(), 401);
});
