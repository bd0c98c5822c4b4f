import { zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { OfferFields } from '../../client/src/offers/fields';
import { portalOnlyFields } from '../../client/src/offers/providers/ingestion/draftFields';
import type { Fault } from '../emulator/faults';
import { createWorld, errorOf, open, providerFor, valueOf } from './ingestionSupport';
import type { Opened } from './ingestionSupport';

const filled: OfferFields = {
  name: 'Contoso Weather',
  categories: ['Productivity'],
  contract: 'standard',
  privacyUrl: 'https://contoso.com/privacy',
  supportUrl: 'https://contoso.com/support',
};

const changed: OfferFields = {
  categories: ['Data', 'Security', 'AI'],
  contract: 'https://contoso.com/licence',
  privacyUrl: 'https://contoso.com/datenschutz',
  supportUrl: 'https://contoso.com/hilfe',
  hideKey: 'contoso2026',
};

const writes = async ({ emulator }: Opened): Promise<string[]> =>
  (await emulator.requests())
    .filter(line => line.startsWith('PUT'))
    .map(line => /\/(\w+)\/[^/]+ (\d+|dropped)$/.exec(line)?.slice(1).join(' ') ?? line);

const held = async ({ emulator }: Opened, module: string): Promise<Readonly<Record<string, unknown>>> =>
  (await emulator.state()).products[0]?.drafts[module]?.[0] ?? {};

/** Serves a package on this machine and returns its SAS link, good for 30 days by the emulator's clock. */
async function serve(test: TestContext, files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const zip = Buffer.from(zipSync(files));
  const server = createServer((_, response) => void response.end(zip));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/c/package.zip?sp=r&se=2026-10-01T17%3A00%3A00Z&sig=cGFja2FnZQ%3D%3D`;
}

const inner = zipSync({ 'PkgAssets/a.zip': new Uint8Array(1) });
const goodPackage = { 'intro.md': new Uint8Array(1), 'package.zip': inner };

test('a draft is read with its fields and etags, without the package link', async t => {
  const { provider, offer, signal } = await open(t, 'happy');
  const { fields, etags } = valueOf(await provider.readDraft(offer, signal));
  assert.deepEqual(fields, filled);
  assert.deepEqual(Object.keys(etags).sort(), ['Availability', 'Listing', 'Package', 'Property']);
});

test('a save writes what differs and keeps everything else of a page', async t => {
  const opened = await open(t, 'happy');
  const { provider, offer, signal } = opened;
  const base = valueOf(await provider.readDraft(offer, signal));
  const before = await held(opened, 'Property');
  const saved = valueOf(await provider.saveDraft(offer, { fields: changed }, base, signal));
  assert.deepEqual(saved.fields, { name: 'Contoso Weather', ...changed });
  assert.deepEqual(valueOf(await provider.readDraft(offer, signal)), saved);
  const after = await held(opened, 'Property');
  assert.deepEqual(after, {
    ...before,
    categories: ['Data', 'Security', 'AI'],
    useEnterpriseContract: false,
    termsOfUse: 'https://contoso.com/licence',
    '@odata.etag': after['@odata.etag'],
  });
  const contacts = (await held(opened, 'Listing'))['listingContacts'];
  assert.deepEqual(contacts, [
    {
      type: 'CustomerSupport',
      email: 'help@contoso.com',
      name: 'Contoso',
      phone: '',
      uri: 'https://contoso.com/hilfe',
    },
  ]);
});

test('a save of what is there already writes nothing; of one field, one page', async t => {
  const opened = await open(t, 'happy');
  const { provider, offer, signal } = opened;
  const base = valueOf(await provider.readDraft(offer, signal));
  assert.deepEqual(valueOf(await provider.saveDraft(offer, { fields: filled }, base, signal)), base);
  assert.deepEqual(await writes(opened), []);
  valueOf(await provider.saveDraft(offer, { fields: { ...filled, hideKey: 'k1' } }, base, signal));
  assert.deepEqual(await writes(opened), ['productAvailabilities 200']);
});

test('an empty draft can be filled in and submitted', async t => {
  const { provider, offer, signal } = await open(t, 'draft-incomplete');
  const base = valueOf(await provider.readDraft(offer, signal));
  const draft = { fields: changed, packageLink: await serve(t, goodPackage) };
  valueOf(await provider.saveDraft(offer, draft, base, signal));
  assert.equal(valueOf(await provider.submit(offer, {}, signal)).releaseNumber, 1);
});

test('a package that the service rejects is told in its words, and no page is saved', async t => {
  const opened = await open(t, 'happy');
  const { provider, offer, signal } = opened;
  const base = valueOf(await provider.readDraft(offer, signal));
  const draft = { fields: changed, packageLink: await serve(t, { 'intro.md': new Uint8Array(1) }) };
  const error = errorOf(await provider.saveDraft(offer, draft, base, signal));
  assert.deepEqual([error.code, error.effect], ['invalid', 'none']);
  assert.match(error.cause, /packageLocationUri: Solution package not found at root$/);
  assert.deepEqual(await writes(opened), ['packageConfigurations 400']);
});

test('when a later page fails the outcome says that some is saved', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const base = valueOf(await provider.readDraft(offer, signal));
  await emulator.fault({ method: 'PUT', path: '/listings/', status: 403 });
  const error = errorOf(await provider.saveDraft(offer, { fields: changed }, base, signal));
  assert.deepEqual([error.code, error.effect], ['forbidden', 'unknown']);
});

test('a field that somebody else changed is a conflict with all three values, and nothing is written', async t => {
  const opened = await open(t, 'happy');
  const { emulator, provider, offer, signal } = opened;
  const base = valueOf(await provider.readDraft(offer, signal));
  const other = providerFor(emulator, createWorld());
  valueOf(await other.saveDraft(offer, { fields: { categories: ['Finance'] } }, base, signal));
  const error = errorOf(await provider.saveDraft(offer, { fields: changed }, base, signal));
  assert.deepEqual([error.code, error.effect], ['conflict', 'none']);
  assert.deepEqual(error.conflicts, [
    { field: 'categories', base: 'Productivity', mine: 'Data, Security, AI', theirs: 'Finance' },
  ]);
  assert.equal((await writes(opened)).length, 1);
});

test('another field of the same page, changed by somebody else, is kept', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const base = valueOf(await provider.readDraft(offer, signal));
  const other = providerFor(emulator, createWorld());
  valueOf(await other.saveDraft(offer, { fields: { contract: 'https://contoso.com/eula' } }, base, signal));
  const saved = valueOf(await provider.saveDraft(offer, { fields: { categories: ['AI'] } }, base, signal));
  assert.deepEqual([saved.fields.categories, saved.fields.contract], [['AI'], 'https://contoso.com/eula']);
});

test('the same change by somebody else is no conflict', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const base = valueOf(await provider.readDraft(offer, signal));
  valueOf(await providerFor(emulator, createWorld()).saveDraft(offer, { fields: changed }, base, signal));
  valueOf(await provider.saveDraft(offer, { fields: changed }, base, signal));
});

test('another package link, set by somebody else, is a conflict that shows no signature', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const base = valueOf(await provider.readDraft(offer, signal));
  const [theirs, mine] = [await serve(t, goodPackage), await serve(t, goodPackage)];
  const other = providerFor(emulator, createWorld());
  valueOf(await other.saveDraft(offer, { fields: {}, packageLink: theirs }, base, signal));
  const error = errorOf(await provider.saveDraft(offer, { fields: {}, packageLink: mine }, base, signal));
  const place = (link: string) => link.slice(0, link.indexOf('?'));
  assert.deepEqual(error.conflicts, [
    { field: 'packageLink', base: '', mine: place(mine), theirs: place(theirs) },
  ]);
});

for (const quirks of [[], ['stale-etag-412']] as const) {
  test(`a change between the reading and the writing is a conflict (${quirks[0] ?? 'stale-etag-409'})`, async t => {
    let beforeFirstPut: (() => Promise<unknown>) | undefined;
    const world = createWorld({
      fetch: async (input, init) => {
        if (init?.method === 'PUT') {
          const run = beforeFirstPut;
          beforeFirstPut = undefined;
          await run?.();
        }
        return fetch(input, init);
      },
    });
    const { emulator, provider, signal } = await open(t, 'happy', {}, world);
    await emulator.reset('happy', quirks);
    const [offer = { id: '', name: '' }] = valueOf(await provider.listOffers(signal)).offers;
    const base = valueOf(await provider.readDraft(offer, signal));
    const other = providerFor(emulator, createWorld());
    beforeFirstPut = () => other.saveDraft(offer, { fields: { categories: ['Finance'] } }, base, signal);
    const error = errorOf(await provider.saveDraft(offer, { fields: { categories: ['AI'] } }, base, signal));
    assert.equal(error.code, 'conflict');
    assert.deepEqual(error.conflicts, [
      { field: 'categories', base: 'Productivity', mine: 'AI', theirs: 'Finance' },
    ]);
    assert.deepEqual(valueOf(await provider.readDraft(offer, signal)).fields.categories, ['Finance']);
  });
}

for (const [what, fault, isSaved] of [
  ['is cut before the service acts', { dropConnection: true }, true],
  ['is cut after the service acted', { dropConnection: true, when: 'after' }, true],
  ['is answered 401 once', { status: 401 }, true],
  ['is answered 500 once', { status: 500 }, true],
  ['is answered 500 though the service acted', { status: 500, when: 'after' }, true],
  ['is answered 500 again and again', { status: 500, times: 9 }, false],
  ['is cut again and again', { dropConnection: true, times: 9 }, false],
  ['gets broken JSON though the service acted', { status: 200, body: '{"resou', when: 'after' }, true],
  ['is answered 429', { status: 429 }, false],
  ['is answered 409 without a reason', { status: 409 }, false],
  ['is answered 412 without a reason', { status: 412 }, false],
  ['is answered 400', { status: 400, body: 'Bad Request' }, false],
] as const satisfies readonly (readonly [string, Fault, boolean])[]) {
  test(`a write that ${what} ${isSaved ? 'is saved' : 'is not, and says so'}`, async t => {
    const opened = await open(t, 'happy');
    const { emulator, provider, offer, signal } = opened;
    const base = valueOf(await provider.readDraft(offer, signal));
    await emulator.fault({ ...fault, method: 'PUT' });
    const outcome = await provider.saveDraft(offer, { fields: { hideKey: 'k1' } }, base, signal);
    assert.equal(outcome.ok, isSaved, JSON.stringify(outcome));
    assert.equal((await held(opened, 'Availability'))['hideKeyAudience'], isSaved ? 'k1' : '');
    assert.ok((await writes(opened)).length <= 2);
    await emulator.heal();
    const again = valueOf(await provider.saveDraft(offer, { fields: { hideKey: 'k1' } }, base, signal));
    assert.equal(again.fields.hideKey, 'k1');
  });
}

test('the OAuth secret has no place in the API, so nothing is sent', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const base = valueOf(await provider.readDraft(offer, signal));
  const sent = (await emulator.requests()).length;
  const draft = { fields: changed, oauthSecret: 'client secret of the connector' };
  const error = errorOf(await provider.saveDraft(offer, draft, base, signal));
  assert.deepEqual([error.code, error.effect], ['unsupported', 'none']);
  assert.equal((await emulator.requests()).length, sent);
  assert.deepEqual(portalOnlyFields, ['name', 'oauthClientId', 'notify']);
});

test('an offer without a package page is refused honestly', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  await emulator.fault({ path: '(module=Package)', status: 404, times: 9 });
  const base = valueOf(await provider.readDraft(offer, signal));
  assert.equal(base.etags['Package'], undefined);
  const draft = { fields: {}, packageLink: 'https://contoso.blob.core.windows.net/c/p.zip?sp=r&sig=c2ln' };
  assert.equal(errorOf(await provider.saveDraft(offer, draft, base, signal)).code, 'unsupported');
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect], ['unsupported', 'none']);
});
