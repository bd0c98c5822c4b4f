import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, openEmulator } from './harness';
import type { TestEmulator } from './harness';

const firstProduct = async ({ state }: TestEmulator): Promise<string> =>
  (await state()).products[0]?.id ?? '';

/** The path and body of the only resource of a module's draft. */
async function draft(emulator: TestEmulator, module: string, collection: string) {
  const product = `/products/${await firstProduct(emulator)}`;
  const branches = await emulator.api('GET', `${product}/branches/getByModule(module=${module})`);
  const instance = String(at(branches.body, 'value', 0, 'currentDraftInstanceID'));
  const { body } = await emulator.api(
    'GET',
    `${product}/${collection}/getByInstanceID(instanceID=${instance})`,
  );
  const resource = at(body, 'value', 0) as Record<string, unknown>;
  return {
    path: `${product}/${collection}/${String(resource['id'])}`,
    resource,
    etag: String(resource['@odata.etag']),
  };
}

const product = (name: string, resourceType = 'AzureContainer') => ({
  resourceType,
  name,
  externalIds: [{ type: 'AzureOfferID', value: name }],
  isModularPublishing: true,
});

test('every answer carries the headers that the service sends', async t => {
  const { api } = await openEmulator(t);
  const { headers } = await api('GET', '/products');
  assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(headers.get('x-cache'), 'CONFIG_NOCACHE');
  assert.equal(headers.get('date'), 'Tue, 01 Sep 2026 17:00:00 GMT');
  assert.match(headers.get('request-id') ?? '', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.ok(headers.get('x-azure-ref'));
});

test('paths are the same in any letter case', async t => {
  const emulator = await openEmulator(t);
  const id = await firstProduct(emulator);
  for (const path of [
    `/Products/${id}/SUBMISSIONS`,
    `/products/${id}/branches/GETBYMODULE(Module=package)`,
  ]) {
    assert.equal((await emulator.api('GET', path)).status, 200);
  }
});

test('a path that does not exist is 404, another method on one that does is 405', async t => {
  const { api } = await openEmulator(t);
  assert.equal((await api('GET', '/offers')).status, 404);
  assert.equal((await api('PUT', '/products')).status, 405);
});

test('pages are uneven and their links have neither host nor leading slash', async t => {
  const { api } = await openEmulator(t, { scenario: 'big-account' });
  const sizes: number[] = [];
  let path: string | undefined = '/products';
  while (path !== undefined) {
    const { body } = await api('GET', path);
    sizes.push((at(body, 'value') as unknown[]).length);
    const link = at(body, 'nextLink') as string | undefined;
    if (link !== undefined) assert.match(link, /^v1\.0\/ingestion\/products\?\$skipToken=/);
    path = link?.replace('v1.0/ingestion', '');
  }
  assert.deepEqual(sizes.slice(0, 6), [1, 2, 5, 3, 1, 2]);
  assert.equal(
    sizes.reduce((sum, size) => sum + size),
    300,
  );
});

test('one scenario names a next page that does not exist', async t => {
  const { api } = await openEmulator(t, { scenario: 'dangling-nextlink' });
  const links: unknown[] = [];
  for (let path: string | undefined = '/products'; path !== undefined;) {
    const { status, body } = await api('GET', path);
    const link = at(body, 'nextLink') as string | undefined;
    links.push(status);
    path = link?.replace('v1.0/ingestion', '');
  }
  assert.deepEqual(links, [200, 200, 404]);
});

for (const [filter, expected] of [
  ["resourceType eq 'AzureContainer'", ['Contoso Containers']],
  ["ResourceType eq 'azurecontainer'", ['Contoso Containers']],
  ["externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq 'contoso-weather')", ['Contoso Weather']],
  ["externalIDs/any(x:x/type eq 'AzureOfferId' and x/value eq 'nobody')", []],
  ["name eq 'Contoso Weather'", 'ICH50400'],
  ["resourceType ne 'AzureContainer'", 'ICH50400'],
] as const) {
  test(`products with ${filter}`, async t => {
    const { api } = await openEmulator(t, { scenario: 'dangling-nextlink' });
    const { status, body } = await api('GET', `/products?$filter=${encodeURIComponent(filter)}`);
    if (typeof expected === 'string') {
      assert.equal(status, 400);
      assert.match(String(body), new RegExp(`^${expected} - .*\\$filter`));
    } else {
      assert.deepEqual(
        (at(body, 'value') as unknown[]).map(item => at(item, 'name')),
        expected,
      );
    }
  });
}

for (const [filter, count] of [
  ["state eq 'Published'", 1],
  ["State eq 'InProgress'", 0],
  ["targets/Any(t:t/type eq 'Scope' and t/value eq 'Preview')", 1],
  ["state eq 'Published' and targets/Any(t:t/type eq 'Scope' and t/value eq 'Preview')", 1],
  ["state eq 'Published' and targets/Any(t:t/type eq 'Scope' and t/value eq 'Live')", 0],
] as const) {
  test(`submissions with ${filter}: ${count}`, async t => {
    const emulator = await openEmulator(t, { scenario: 'passed-with-notes' });
    const path = `/products/${await firstProduct(emulator)}/submissions?$filter=${encodeURIComponent(filter)}`;
    assert.equal((at((await emulator.api('GET', path)).body, 'value') as unknown[]).length, count);
  });
}

test('a new product gets a place, a normalised offer id, a draft of every page and no etag', async t => {
  const emulator = await openEmulator(t, { scenario: 'empty' });
  const { status, headers, body } = await emulator.api('POST', '/products', { body: product('contoso-new') });
  const id = String(at(body, 'id'));
  assert.equal(status, 201);
  assert.equal(headers.get('location'), `${emulator.url}/v1.0/ingestion/products/${id}`);
  assert.equal(headers.get('etag'), null);
  assert.deepEqual(at(body, 'externalIDs'), [{ type: 'AzureOfferId', value: 'contoso-new' }]);
  for (const [module, collection] of [
    ['Package', 'packageConfigurations'],
    ['Property', 'properties'],
    ['Listing', 'listings'],
    ['Availability', 'productAvailabilities'],
  ] as const) {
    const { etag } = await draft(emulator, module, collection);
    assert.match(etag, /^"[\da-f]{8}-0000-0800-0000-[\da-f]{8}0000"$/);
  }
});

for (const [what, body, status] of [
  ['a name that is taken', { ...product('x'), name: 'Contoso Weather' }, 409],
  ['an offer id that is taken', product('contoso-weather'), 409],
  ['no offer id', { ...product('x'), externalIds: [] }, 400],
  ['a type that is not served', product('x', 'PowerPlatformConnector'), 400],
] as const) {
  test(`a new product with ${what} is ${status}`, async t => {
    const { api } = await openEmulator(t);
    assert.equal((await api('POST', '/products', { body })).status, status);
  });
}

test('a product can be deleted until it was published', async t => {
  const emulator = await openEmulator(t, { scenario: 'happy' });
  assert.equal((await emulator.api('DELETE', `/products/${await firstProduct(emulator)}`)).status, 204);
  await emulator.reset('passed-with-notes');
  assert.equal((await emulator.api('DELETE', `/products/${await firstProduct(emulator)}`)).status, 409);
});

test('a save without etag is 400, with an old one 409 or 412, with its own or * 200 and a new etag', async t => {
  const emulator = await openEmulator(t);
  const { path, resource, etag } = await draft(emulator, 'Property', 'properties');
  const put = (ifMatch?: string) =>
    emulator.api('PUT', path, { body: resource, ...(ifMatch !== undefined && { ifMatch }) });
  assert.equal((await put()).status, 400);
  const saved = await put(etag);
  assert.equal(saved.status, 200);
  assert.notEqual(saved.headers.get('etag'), etag);
  assert.equal(saved.headers.get('etag'), at(saved.body, '@odata.etag'));
  assert.equal((await put(etag)).status, 409);
  assert.equal((await put('*')).status, 200);
  await emulator.reset('happy', ['stale-etag-412']);
  assert.equal((await put('"00000000-0000-0800-0000-000000000000"')).status, 412);
});

test('a save replaces the page: what is left out is gone, what cannot change stays', async t => {
  const emulator = await openEmulator(t);
  const { path, etag, resource } = await draft(emulator, 'Listing', 'listings');
  const { body } = await emulator.api('PUT', path, {
    ifMatch: etag,
    body: { resourceType: 'AzureListing', title: 'New', languageCode: 'fr-fr', id: 'other' },
  });
  assert.deepEqual(body, {
    resourceType: 'AzureListing',
    title: 'New',
    languageCode: 'en-us',
    '@odata.etag': at(body, '@odata.etag'),
    id: resource['id'],
  });
});

test('an offer whose pages are not complete cannot be submitted', async t => {
  const emulator = await openEmulator(t, { scenario: 'draft-incomplete' });
  const id = await firstProduct(emulator);
  const branch = await emulator.api('GET', `/products/${id}/branches/getByModule(module=Package)`);
  const instance = at(branch.body, 'value', 0, 'currentDraftInstanceID');
  const body = {
    resourceType: 'SubmissionCreationRequest',
    resources: [{ type: 'Package', value: instance }],
  };
  const answer = await emulator.api('POST', `/products/${id}/submissions`, { body });
  assert.equal(answer.status, 400);
  assert.match(String(answer.body), /"Package":.*"Property":.*"Listing":/);
});

for (const [scenario, action, expected] of [
  ['happy', 'submit', 201],
  ['validation-errors', 'submit', 201],
  ['certification-failed', 'submit', 201],
  ['passed-with-notes', 'submit', 201],
  ['live-then-update', 'submit', 201],
  ['publishing-long', 'submit', 409],
  ['unknown-enums', 'submit', 409],
  ['passed-with-notes', 'promote', 200],
  ['validation-errors', 'promote', 400],
  ['live-then-update', 'promote', 400],
  ['unknown-enums', 'cancel', 204],
  ['passed-with-notes', 'cancel', 400],
  ['publishing-long', 'cancel', 400],
] as const) {
  test(`in ${scenario}, to ${action} is ${expected}`, async t => {
    const emulator = await openEmulator(t, { scenario });
    const [{ id, submissions } = { id: '', submissions: [] }] = (await emulator.state()).products;
    const path = `/products/${id}/submissions`;
    const branch = await emulator.api('GET', `/products/${id}/branches/getByModule(module=Package)`);
    const body = {
      resourceType: 'SubmissionCreationRequest',
      resources: [{ type: 'Package', value: at(branch.body, 'value', 0, 'currentDraftInstanceID') }],
    };
    const last = `${path}/${submissions.at(-1)?.id}`;
    const answer =
      action === 'submit'
        ? await emulator.api('POST', path, { body })
        : await emulator.api(
            action === 'cancel' ? 'DELETE' : 'POST',
            action === 'cancel' ? last : `${last}/promote`,
          );
    assert.equal(answer.status, expected);
  });
}

test('submission ids are greater than what a number can hold', async t => {
  const { state } = await openEmulator(t, { scenario: 'validation-errors' });
  const id = (await state()).products[0]?.submissions[0]?.id ?? '';
  assert.ok(BigInt(id) > BigInt(Number.MAX_SAFE_INTEGER));
  assert.notEqual(String(Number(id)), id);
});

test('the steps of a submission in preview can be missing', async t => {
  const emulator = await openEmulator(t);
  await emulator.reset('passed-with-notes', ['workflow-404-in-preview']);
  const [{ id, submissions } = { id: '', submissions: [] }] = (await emulator.state()).products;
  const path = `/products/${id}/submissions/${submissions[0]?.id}`;
  assert.equal((await emulator.api('GET', `${path}/workflowdetails`)).status, 404);
  assert.equal((await emulator.api('GET', path)).status, 200);
});

test('the service can insist on a publisher id and on a type of offers', async t => {
  const { api, reset } = await openEmulator(t, { scenario: 'publisher-header' });
  assert.match(String((await api('GET', '/products')).body), /x-ms-publisherId/);
  assert.equal((await api('GET', '/products', { headers: { 'x-ms-publisherId': '1234' } })).status, 200);
  await reset('needs-type-filter');
  assert.match(String((await api('GET', '/products')).body), /ProductTypeFilter\[0\]/);
});

test('a package is uploaded to its own link and then processed', async t => {
  const emulator = await openEmulator(t);
  const packages = `/products/${await firstProduct(emulator)}/packages`;
  const created = await emulator.api('POST', packages, {
    body: { resourceType: 'AzureApplicationPackage', fileName: 'package.zip' },
  });
  const link = String(at(created.body, 'fileSasUri'));
  const path = `${packages}/${String(at(created.body, 'id'))}`;
  assert.equal(at(created.body, 'state'), 'PendingUpload');
  assert.equal((await fetch(link, { method: 'PUT', body: 'bytes' })).status, 201);
  const { body } = await emulator.api('PUT', path, {
    ifMatch: '*',
    body: { ...(created.body as object), state: 'Uploaded' },
  });
  assert.equal(at(body, 'state'), 'Processed');
  const readLink = String(at(body, 'fileSasUri'));
  assert.match(readLink, /sp=rl/);
  assert.equal(await (await fetch(readLink)).text(), 'bytes');
  assert.equal((await fetch(readLink, { method: 'PUT', body: 'other' })).status, 403);
});
