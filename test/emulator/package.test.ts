import { zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { at, openEmulator } from './harness';
import { checkLayout } from './packageCheck';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const inner = zipSync({
  'PkgAssets/ConnectorSolution.zip': bytes('zip'),
  '[Content_Types].xml': bytes('<Types/>'),
});
const good = { 'intro.md': bytes('# Contoso Weather'), 'package.zip': inner };

/** Serves one file on this machine, as blob storage does, and returns its link without a query. */
async function serve(test: TestContext, file: Uint8Array, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.method === 'GET' ? status : 405).end(Buffer.from(file));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/certification/package.zip`;
}

/** Saves a package link as the draft's and returns what the emulator answers. */
async function save(test: TestContext, link: string) {
  const emulator = await openEmulator(test, { scenario: 'draft-incomplete' });
  const product = `/products/${(await emulator.state()).products[0]?.id}`;
  const branch = await emulator.api('GET', `${product}/branches/getByModule(module=Package)`);
  const instance = String(at(branch.body, 'value', 0, 'currentDraftInstanceID'));
  const list = await emulator.api(
    'GET',
    `${product}/packageConfigurations/getByInstanceID(instanceID=${instance})`,
  );
  const resource = at(list.body, 'value', 0) as Record<string, unknown>;
  const answer = await emulator.api('PUT', `${product}/packageconfigurations/${String(resource['id'])}`, {
    ifMatch: '*',
    body: { ...resource, packageLocationUri: link },
  });
  return { emulator, product, answer };
}

const sas = (query = '') => `?sp=r&sr=b&sig=c2ln${query}`;
const inDays = (days: number) =>
  `&se=${encodeURIComponent(new Date(Date.parse('2026-09-01T17:00:00Z') + days * 86_400_000).toISOString())}`;

test('a package that can be fetched and has the outer layout is accepted', async t => {
  const { answer } = await save(t, (await serve(t, zipSync(good))) + sas(inDays(30)));
  assert.equal(answer.status, 200);
});

for (const [what, files, message] of [
  ['no package zip', { 'intro.md': good['intro.md'] }, 'Solution package not found at root'],
  [
    'two package zips',
    { ...good, 'other.zip': inner },
    'Only one solution package zip should be present at the root',
  ],
  [
    'a package zip without PkgAssets',
    { ...good, 'package.zip': zipSync({ 'a.txt': bytes('') }) },
    "'PkgAssets' folder missing",
  ],
  ['no intro', { 'package.zip': inner }, 'The intro.md file is missing at root'],
  ['two texts', { ...good, 'more.md': bytes('') }, 'Only one intro.md file should be present at the root'],
  [
    'everything in a folder',
    { 'Contoso/intro.md': bytes(''), 'Contoso/package.zip': inner },
    'The intro.md file is missing at root',
  ],
  [
    'a package that is no zip',
    { ...good, 'package.zip': bytes('text') },
    'The solution package is not a valid zip file.',
  ],
] as const) {
  test(`a zip with ${what}: ${message}`, () => {
    assert.deepEqual(checkLayout(Buffer.from(zipSync(files))), [message]);
  });
}

test('text is not a zip', () => {
  assert.deepEqual(checkLayout(Buffer.from('this is no zip, however long the text may be')), [
    'The package is not a valid zip file.',
  ]);
});

for (const [what, change, message] of [
  ['a blank before it', (link: string) => ` ${link}`, /41601/],
  ['a blank after it', (link: string) => `${link} `, /41601/],
  ['no signature', (link: string) => link.replace('&sig=c2ln', ''), /not a SAS URI/],
  ['no read permission', (link: string) => link.replace('sp=r', 'sp=w'), /read permission/],
  ['three days left', (link: string) => link + inDays(3), /less than 4 days/],
  ['a past expiry', (link: string) => link + inDays(-1), /expired/],
  ['http on another host', () => 'http://contoso.example/p.zip?sp=r&sig=c2ln', /https/],
] as const) {
  test(`a link with ${what} is refused without being fetched`, async t => {
    const { answer } = await save(t, change((await serve(t, zipSync(good))) + sas()));
    assert.equal(answer.status, 400);
    assert.match(String(answer.body), message);
  });
}

test('a link that storage refuses is refused', async t => {
  const { answer } = await save(t, (await serve(t, bytes('AuthenticationFailed'), 403)) + sas(inDays(30)));
  assert.match(String(answer.body), /could not be downloaded: HTTP 403/);
});

test('a link that nobody answers is refused', async t => {
  const { answer } = await save(t, `http://127.0.0.1:1/package.zip${sas(inDays(30))}`);
  assert.match(String(answer.body), /could not be downloaded: no answer/);
});

test('a link with ten days left is saved, and the next submission warns of it', async t => {
  const { emulator, product, answer } = await save(t, (await serve(t, zipSync(good))) + sas(inDays(10)));
  assert.equal(answer.status, 200);
  for (const [module, collection, fields] of [
    ['Property', 'properties', { categories: ['Data'], useEnterpriseContract: true }],
    [
      'Listing',
      'listings',
      { listingUris: [{ type: 'PrivacyUri' }], listingContacts: [{ type: 'CustomerSupport' }] },
    ],
  ] as const) {
    const branch = await emulator.api('GET', `${product}/branches/getByModule(module=${module})`);
    const instance = String(at(branch.body, 'value', 0, 'currentDraftInstanceID'));
    const list = await emulator.api(
      'GET',
      `${product}/${collection}/getByInstanceID(instanceID=${instance})`,
    );
    const resource = at(list.body, 'value', 0) as Record<string, unknown>;
    const path = `${product}/${collection}/${String(resource['id'])}`;
    assert.equal(
      (await emulator.api('PUT', path, { ifMatch: '*', body: { ...resource, ...fields } })).status,
      200,
    );
  }
  const branch = await emulator.api('GET', `${product}/branches/getByModule(module=Package)`);
  const resources = [{ type: 'Package', value: at(branch.body, 'value', 0, 'currentDraftInstanceID') }];
  const created = await emulator.api('POST', `${product}/submissions`, {
    body: { resourceType: 'SubmissionCreationRequest', resources },
  });
  await emulator.advance('PT5M');
  const path = `${product}/submissions/${String(at(created.body, 'id'))}/validations`;
  const { body } = await emulator.api('GET', path);
  assert.deepEqual(at(body, 'value'), [
    {
      errorCode: 'PackageSasExpiresSoon',
      severity: 'Warning',
      message: 'The SAS URI expires in less than 15 days.',
      resource: 'Package',
    },
  ]);
});

test('a verifier can take the place of the layout check', async t => {
  const emulator = await openEmulator(t, { verifyPackage: zip => [`has ${zip.length} bytes`] });
  const product = `/products/${(await emulator.state()).products[0]?.id}`;
  const branch = await emulator.api('GET', `${product}/branches/getByModule(module=Package)`);
  const instance = String(at(branch.body, 'value', 0, 'currentDraftInstanceID'));
  const list = await emulator.api(
    'GET',
    `${product}/packageConfigurations/getByInstanceID(instanceID=${instance})`,
  );
  const resource = at(list.body, 'value', 0) as Record<string, unknown>;
  const answer = await emulator.api('PUT', `${product}/packageconfigurations/${String(resource['id'])}`, {
    ifMatch: '*',
    body: { ...resource, packageLocationUri: (await serve(t, bytes('12345'))) + sas() },
  });
  assert.match(String(answer.body), /has 5 bytes/);
});
