import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LinkReport, PackageLink, UploadedPackage } from '../../client/src/azure';
import {
  checkLink,
  createLink,
  readLink,
  renewLink,
  revokeLink,
  uploadPackage,
} from '../../client/src/azure';
import type { Azurite } from './azurite';
import { packageOf, startAzurite } from './azurite';
import { service } from './proxies';

const bytes = packageOf(20_000);
const dayLength = 24 * 60 * 60 * 1000;
const longAgo = new Date(Date.now() - 40 * dayLength);

let azurite: Azurite;
before(async () => {
  azurite = await startAzurite();
});
after(() => azurite.stop());

test('a link reads its package without credentials, and the check finds nothing wrong', async () => {
  const { uploaded, link } = await linked('good');
  const response = await fetch(link.url);
  assert.equal(response.status, 200);
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);

  const report = await checkLink(link.url, { package: uploaded, expiresOn: link.record.expiresOn });
  assert.equal(report.isGood, true);
  assert.deepEqual(ids(report), ['link-emulator']);
  assert.deepEqual(report.content, { sha256: uploaded.sha256, length: bytes.length });
  assert.equal(report.facts?.daysLeft, 29);
  assert.equal(report.facts?.scope, 'blob');
  assert.deepEqual(link.findings, []);
});

test('a link reads nothing else and writes nothing', async () => {
  const { link } = await linked('narrow');
  const other = await uploadPackage(azurite.account, { connector: 'other', bytes }, { container: 'narrow' });
  const query = new URL(link.url).search;
  const container = azurite.service.getContainerClient('narrow');

  assert.equal((await fetch(container.getBlobClient(other.blob).url + query)).status, 403);
  assert.equal((await fetch(`${container.url}${query}&restype=container&comp=list`)).status, 403);
  const put = { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'x' };
  assert.equal((await fetch(link.url, put)).status, 403);
  assert.equal((await fetch(link.url, { method: 'DELETE' })).status, 403);
});

test('a link that was changed is refused', async () => {
  const { link } = await linked('tampered');
  const url = new URL(link.url);
  const signature = url.searchParams.get('sig') ?? '';
  url.searchParams.set('sig', (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1));

  assert.equal((await fetch(url)).status, 403);
  const report = await checkLink(url.href);
  assert.equal(report.isGood, false);
  assert.deepEqual(ids(report), ['link-emulator', 'expiry-in-policy', 'refused']);
});

test('a link that has ended is refused', async () => {
  const { link } = await linked('ended', { now: longAgo });
  assert.equal((await fetch(link.url)).status, 403);
  assert.deepEqual(ids(await checkLink(link.url)), ['link-emulator', 'expiry-in-policy', 'refused']);
  const known = await checkLink(link.url, { expiresOn: link.record.expiresOn });
  assert.deepEqual(ids(known), ['link-emulator', 'expired']);
});

test('renewing moves the end on and leaves the link as it was', async () => {
  const { uploaded, link } = await linked('renewed', { now: longAgo });
  assert.equal((await fetch(link.url)).status, 403);

  const renewed = await renewLink(azurite.account, uploaded, { days: 60 });
  assert.equal(renewed.url, link.url);
  assert.equal(renewed.record.linkHash, link.record.linkHash);
  assert.ok(renewed.record.expiresOn.getTime() > Date.now() + 59 * dayLength);
  assert.equal((await fetch(link.url)).status, 200);
});

test('revoking ends the link, and there is nothing left to renew', async () => {
  const { uploaded, link } = await linked('revoked');
  assert.equal(await revokeLink(azurite.account, uploaded), true);

  assert.equal((await fetch(link.url)).status, 403);
  await assert.rejects(renewLink(azurite.account, uploaded), { code: 'link-gone' });
  assert.equal(await revokeLink(azurite.account, uploaded), false);
});

test('a link can show its end, and is revoked all the same; renewing gives another link', async () => {
  const { uploaded, link } = await linked('dated', {
    timesIn: 'link',
    now: new Date(Date.now() - dayLength),
  });
  const { facts } = readLink(link.url);
  assert.equal(facts?.expiresOn?.getTime(), Math.floor(link.record.expiresOn.getTime() / 1000) * 1000);
  assert.equal((facts?.startsOn?.getTime() ?? 0) < Date.now() - dayLength, true, 'begins before it was made');
  assert.equal((await fetch(link.url)).status, 200);

  const renewed = await renewLink(azurite.account, uploaded);
  assert.equal(renewed.timesIn, 'link');
  assert.notEqual(renewed.record.linkHash, link.record.linkHash);
  assert.equal(await revokeLink(azurite.account, uploaded), true);
  assert.deepEqual([(await fetch(link.url)).status, (await fetch(renewed.url)).status], [403, 403]);
});

test('the policy of a link says: read only, from before now, for 30 days', async () => {
  const now = new Date();
  await linked('policy', { now });
  const { signedIdentifiers, blobPublicAccess } = await azurite.service
    .getContainerClient('policy')
    .getAccessPolicy();
  assert.equal(blobPublicAccess, undefined);
  assert.deepEqual(
    signedIdentifiers.map(({ accessPolicy }) => accessPolicy),
    [
      {
        permissions: 'r',
        startsOn: new Date(now.getTime() - 15 * 60_000),
        expiresOn: new Date(now.getTime() + 30 * dayLength),
      },
    ],
  );
});

test('policies of others stay; ours that have ended make room', async () => {
  const container = azurite.service.getContainerClient('shared');
  await container.create();
  const theirs = ['a', 'b', 'c', 'd'].map(id => ({
    id,
    accessPolicy: { permissions: 'rl', startsOn: new Date('2020-01-01'), expiresOn: new Date('2021-01-01') },
  }));
  await container.setAccessPolicy(undefined, theirs);

  await linked('shared', { now: longAgo }, packageOf(100, 'version 1'));
  const { uploaded } = await linked('shared', {}, packageOf(100, 'version 2'));
  const { signedIdentifiers } = await container.getAccessPolicy();
  assert.deepEqual(signedIdentifiers.slice(0, 4), theirs);
  assert.equal(signedIdentifiers.length, 5);

  await assert.rejects(linked('shared', {}, packageOf(100, 'version 3')), { code: 'policies-full' });
  await revokeLink(azurite.account, uploaded);
  await linked('shared', {}, packageOf(100, 'version 3'));
});

test('a link of 10 days is warned about, one of 3 days is not made', async () => {
  const { link, uploaded } = await linked('short', { days: 10 });
  assert.deepEqual(
    link.findings.map(({ id, severity }) => [id, severity]),
    [['expires-soon', 'warning']],
  );
  await assert.rejects(createLink(azurite.account, uploaded, { days: 3 }), {
    code: 'link-too-short',
    message: 'A link that lives 3 days is too short for certification.',
  });
});

test('a link longer than the policy of the account allows is warned about', async () => {
  const uploaded = await uploadPackage(azurite.account, { connector: 'limited', bytes });
  const link = await createLink({ ...azurite.account, longestLinkDays: 20 }, uploaded);
  assert.deepEqual(
    link.findings.map(({ message }) => message),
    ['A policy of the storage account limits links to 20 days, and this one is valid for 30.'],
  );
});

test('a container that everybody can read gets no link', async () => {
  await azurite.service.getContainerClient('open').create({ access: 'blob' });
  await assert.rejects(linked('open'), { code: 'container-public' });
});

test('a package that was deleted gets no link, and its old link says so', async () => {
  const { uploaded, link } = await linked('deleted');
  await azurite.service.getContainerClient('deleted').deleteBlob(uploaded.blob);

  await assert.rejects(createLink(azurite.account, uploaded), { code: 'blob-missing' });
  assert.deepEqual(ids(await checkLink(link.url)).at(-1), 'package-gone');
});

test('what the link leads to is compared with the package', async () => {
  const { link, uploaded } = await linked('compared');
  const found = async (wanted: { sha256: string; length: number }) =>
    ids(await checkLink(link.url, { package: wanted, expiresOn: link.record.expiresOn })).slice(1);

  assert.deepEqual(await found(uploaded), []);
  assert.deepEqual(await found({ ...uploaded, length: 5 }), ['length-differs']);
  assert.deepEqual(await found({ ...uploaded, sha256: '0'.repeat(64) }), ['hash-differs']);

  const page = azurite.service.getContainerClient('compared').getBlockBlobClient(uploaded.blob);
  await page.upload('<html></html>', 13, { blobHTTPHeaders: { blobContentType: 'text/html' } });
  assert.deepEqual(await found(uploaded), ['not-a-zip']);
});

test('a link with blanks around it is followed and complained about', async () => {
  const { link } = await linked('blanks');
  const report = await checkLink(`  ${link.url}\n`, { expiresOn: link.record.expiresOn });
  assert.deepEqual(ids(report), ['link-not-clean', 'link-emulator']);
  assert.equal(report.content?.length, bytes.length);
});

test('a new link that is refused for the first seconds is waited for', async () => {
  const { link } = await linked('patient');
  const slow = await service(
    (_, count) => (count <= 2 ? { status: 403, code: 'AuthenticationFailed' } : undefined),
    new URL(link.url).origin,
  );
  const url = link.url.replace(new URL(link.url).origin, slow.origin);
  const report = await checkLink(url, { patience: 1, pause: 0.01, expiresOn: link.record.expiresOn });
  slow.stop();
  assert.equal(report.isGood, true);
  assert.equal(slow.requests.length, 3);
});

test('a check can be cancelled', async () => {
  const { link } = await linked('cancelled');
  await assert.rejects(checkLink(link.url, { signal: AbortSignal.abort() }), { code: 'cancelled' });
});

async function linked(
  container: string,
  options: Parameters<typeof createLink>[2] = {},
  content: Uint8Array = bytes,
): Promise<{ uploaded: UploadedPackage; link: PackageLink }> {
  const uploaded = await uploadPackage(
    azurite.account,
    { connector: 'contoso', bytes: content },
    { container },
  );
  return { uploaded, link: await createLink(azurite.account, uploaded, options) };
}

function ids({ findings }: LinkReport): string[] {
  return findings.map(({ id }) => id);
}
