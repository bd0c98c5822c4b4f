import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import type { ResourceManager } from '../../client/src/azure';
import {
  AzureError,
  listKeys,
  listStorageAccounts,
  listSubscriptions,
  openAccount,
  parseConnectionString,
  parseStorageAccountId,
} from '../../client/src/azure';
import { accountKey } from './azurite';
import type { Answer, Service } from './proxies';
import { service } from './proxies';

const account = {
  name: 'contosocert',
  key: accountKey,
  endpoint: 'https://contosocert.blob.core.windows.net',
};

for (const [text, expected] of [
  [
    `DefaultEndpointsProtocol=https;AccountName=contosocert;AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
    account,
  ],
  [`accountkey=${accountKey};ACCOUNTNAME=contosocert`, account],
  [` AccountName=contosocert ; AccountKey=${accountKey} ;\n`, account],
  [
    `AccountName=contosocert;AccountKey=${accountKey};EndpointSuffix=core.chinacloudapi.cn`,
    { ...account, endpoint: 'https://contosocert.blob.core.chinacloudapi.cn' },
  ],
  [
    `BlobEndpoint=https://files.contoso.com/;AccountName=contosocert;AccountKey=${accountKey}`,
    { ...account, endpoint: 'https://files.contoso.com' },
  ],
] as const) {
  test(`connection string ${text.replace(accountKey, '…').trim()}`, () => {
    assert.deepEqual(parseConnectionString(text), expected);
  });
}

test('the connection string of the emulator', () => {
  assert.equal(
    parseConnectionString('UseDevelopmentStorage=true').endpoint,
    'http://127.0.0.1:10000/devstoreaccount1',
  );
});

for (const [text, code, cause] of [
  ['', 'connection-string-invalid', 'It has no usable part AccountName.'],
  ['AccountName=contosocert', 'connection-string-invalid', 'It has no usable part AccountKey.'],
  [`AccountName=${accountKey};AccountKey=${accountKey}`, 'account-name-invalid', /^Storage account names/],
  ['AccountName=contosocert;AccountKey=secret', 'key-invalid', /^An account key is/],
  ['BlobEndpoint=https://x;SharedAccessSignature=sv=1&sig=2', 'key-needed', /^Only an account key/],
  [
    `DefaultEndpointsProtocol=http;AccountName=contosocert;AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
    'endpoint-insecure',
    /https only/,
  ],
] as const) {
  test(`connection string ${text.replaceAll(accountKey, '…')} is refused: ${code}`, () => {
    assert.throws(() => parseConnectionString(text), { code, cause });
  });
}

test('account and key', async () => {
  assert.deepEqual(
    await openAccount({ kind: 'accountKey', account: ' contosocert ', key: `${accountKey}\n` }),
    account,
  );
  await assert.rejects(openAccount({ kind: 'accountKey', account: 'Contoso Cert', key: accountKey }), {
    code: 'account-name-invalid',
  });
});

test('the id of an account, as the portal shows it', () => {
  const id = '/subscriptions/s-1/resourceGroups/Rg/providers/Microsoft.Storage/storageAccounts/contosocert';
  assert.deepEqual(parseStorageAccountId(id), {
    subscription: 's-1',
    resourceGroup: 'Rg',
    name: 'contosocert',
  });
  assert.equal(parseStorageAccountId('contosocert'), undefined);
});

// Azure Resource Manager, with the answers of its documentation.

const id = { subscription: 's-1', resourceGroup: 'rg', name: 'contosocert' };
const path = '/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contosocert';
const token = 'a-token-that-nobody-must-see';
const properties = { primaryEndpoints: { blob: 'https://contosocert.z1.blob.storage.azure.net/' } };
const keys = [
  { keyName: 'key1', value: 'readonly', permissions: 'Read' },
  { keyName: 'key2', value: accountKey, permissions: 'FULL' },
];
let answers: Record<string, unknown> = {};
let azure: Service;
let manager: ResourceManager;

before(async () => {
  azure = await service(({ method, url = '' }): Answer => {
    const given = answers[`${method} ${url.replace(/\?.*/, '')}`];
    if (typeof given === 'string')
      return {
        status: Number(given.slice(0, 3)),
        body: `{"error":{"code":"${given.slice(4)}","message":"${token}"}}`,
      };
    return given === undefined
      ? { status: 404, body: '<html>' }
      : { status: 200, body: JSON.stringify(given) };
  });
  manager = { token, baseUrl: azure.origin };
});
after(() => azure.stop());

test('with a sign-in, the key and the address of the account come from Resource Manager', async () => {
  answers = {
    [`GET ${path}`]: {
      id: path,
      properties: { ...properties, sasPolicy: { sasExpirationPeriod: '20.12:00:00' } },
    },
    [`POST ${path}/listKeys`]: { keys },
  };
  const credentials = { kind: 'resourceManager', account: id, resourceManager: manager } as const;
  assert.deepEqual(await openAccount(credentials), {
    name: 'contosocert',
    key: accountKey,
    endpoint: 'https://contosocert.z1.blob.storage.azure.net',
    longestLinkDays: 20.5,
  });
  const asked = azure.requests.slice(-2);
  assert.deepEqual(
    asked.map(({ method, url }) => `${method} ${url}`),
    [`GET ${path}?api-version=2023-05-01`, `POST ${path}/listKeys?api-version=2023-05-01`],
  );
  assert.ok(asked.every(({ authorization }) => authorization === `Bearer ${token}`));
});

test('a role that may list keys but not read the account is enough', async () => {
  answers = { [`GET ${path}`]: '403 AuthorizationFailed', [`POST ${path}/listKeys`]: { keys } };
  assert.deepEqual(
    await openAccount({ kind: 'resourceManager', account: id, resourceManager: manager }),
    account,
  );
});

for (const [settings, code] of [
  [{ allowSharedKeyAccess: false }, 'shared-key-forbidden'],
  [{ publicNetworkAccess: 'Disabled' }, 'network-rules'],
  [{ publicNetworkAccess: 'SecuredByPerimeter' }, 'network-rules'],
  [{ networkAcls: { defaultAction: 'Deny' } }, 'network-rules'],
] as const) {
  test(`an account with ${JSON.stringify(settings)} is refused before its key is read`, async () => {
    answers = { [`GET ${path}`]: { id: path, properties: { ...properties, ...settings } } };
    const opening = openAccount({ kind: 'resourceManager', account: id, resourceManager: manager });
    await assert.rejects(opening, { code });
    assert.equal(azure.requests.at(-1)?.method, 'GET');
  });
}

for (const [answer, code] of [
  ['401 ExpiredAuthenticationToken', 'sign-in-expired'],
  ['403 AuthorizationFailed', 'role-missing'],
  ['404 ResourceNotFound', 'account-missing'],
  ['404 SubscriptionNotFound', 'account-missing'],
  ['409 ScopeLocked', 'account-locked'],
  ['429 TooManyRequests', 'throttled'],
  ['500 Whatever', 'service-trouble'],
  ['418 Teapot', 'unexpected-answer'],
] as const) {
  test(`${answer} to the question for keys → ${code}`, async () => {
    answers = { [`POST ${path}/listKeys`]: answer };
    const error: unknown = await listKeys(manager, id).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof AzureError);
    assert.equal(error.code, code);
    assert.equal(inspect(error, { depth: null }).includes(token), false);
  });
}

test('lists to choose from are read to their last page', async () => {
  const accounts = '/subscriptions/s-1/providers/Microsoft.Storage/storageAccounts';
  answers = {
    'GET /subscriptions': { value: [{ subscriptionId: 's-1', displayName: 'Contoso' }] },
    [`GET ${accounts}`]: {
      value: [{ id: path, location: 'westeurope', properties }],
      nextLink: `${azure.origin}/next?page=2`,
    },
    'GET /next': {
      value: [{ id: path.replace('contosocert', 'second'), properties: { allowSharedKeyAccess: false } }],
    },
  };
  assert.deepEqual(await listSubscriptions(manager), [{ id: 's-1', name: 'Contoso' }]);
  assert.deepEqual(
    (await listStorageAccounts(manager, 's-1')).map(({ name, allowsKeys }) => [name, allowsKeys]),
    [
      ['contosocert', true],
      ['second', false],
    ],
  );
});

test('the token is not sent to another host, nor over http', async () => {
  answers = { 'GET /subscriptions': { value: [], nextLink: 'https://elsewhere.example/subscriptions' } };
  await assert.rejects(listSubscriptions(manager), { code: 'unexpected-answer' });
  await assert.rejects(listSubscriptions({ token, baseUrl: 'http://management.example' }), {
    code: 'endpoint-insecure',
  });
});
