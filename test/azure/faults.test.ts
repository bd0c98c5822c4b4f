import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import type { LinkFindingId, LinkReport, StorageAccount, UploadProgress } from '../../client/src/azure';
import {
  AzureError,
  checkLink,
  createLink,
  faults,
  placeOf,
  revokeLink,
  uploadPackage,
} from '../../client/src/azure';
import type { Azurite } from './azurite';
import { accountKey, packageOf, startAzurite } from './azurite';
import type { Answer, Service } from './proxies';
import { muteService, service } from './proxies';

const bytes = packageOf(3000);
const one = { connector: 'contoso', bytes };
const wrongKey = Buffer.alloc(64, 'wrong').toString('base64');

let azurite: Azurite;
before(async () => {
  azurite = await startAzurite();
});
after(() => azurite.stop());

/** What people and logs got to see in these tests; searched for secrets at the end. */
const shown: string[] = [];
const secrets = new Set([accountKey, wrongKey]);

/** An upload whose requests of this form are answered instead of Azurite. */
async function answered(
  container: string,
  request: RegExp,
  answer: Answer,
): Promise<{ error: AzureError; between: Service }> {
  const { origin, pathname } = new URL(azurite.account.endpoint);
  const between = await service(
    ({ method, url }) => (request.test(`${method} ${url}`) ? answer : undefined),
    origin,
  );
  const account = { ...azurite.account, endpoint: between.origin + pathname };
  const error = await failure(account, container);
  between.stop();
  return { error, between };
}

async function failure(account: StorageAccount, container: string, limit = 60): Promise<AzureError> {
  const onProgress = (progress: UploadProgress) => shown.push(inspect(progress));
  return caught(uploadPackage(account, one, { container, limit, tries: 2, retryDelay: 1, onProgress }));
}

async function caught(promise: Promise<unknown>): Promise<AzureError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof AzureError, `an AzureError is thrown, not ${inspect(error)}`);
  shown.push(inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), error.nextStep);
  for (const text of [error.message, error.cause, error.nextStep]) {
    assert.match(text, /^\S.*\.$/, 'a sentence');
    assert.doesNotMatch(text, /[{}]/, 'no placeholder is left');
  }
  return error;
}

const anHourAgo = new Date(Date.now() - 60 * 60_000).toUTCString();

for (const [answer, request, code] of [
  [{ status: 403, code: 'AuthenticationFailed' }, /./, 'wrong-key'],
  [{ status: 403, code: 'AuthenticationFailed', headers: { date: anHourAgo } }, /./, 'clock-skew'],
  [{ status: 403, code: 'KeyBasedAuthenticationNotPermitted' }, /./, 'shared-key-forbidden'],
  [{ status: 403, code: 'AuthorizationFailure' }, /./, 'network-rules'],
  [{ status: 403, code: 'AuthorizationPermissionMismatch' }, /./, 'not-permitted'],
  [{ status: 409, code: 'PublicAccessNotPermitted' }, /./, 'public-access-disabled'],
  [{ status: 403, code: 'AccountIsDisabled' }, /./, 'account-disabled'],
  [{ status: 403, code: 'AuthorizationFailure' }, /restype=container/, 'container-not-allowed'],
  [{ status: 409, code: 'ContainerBeingDeleted' }, /restype=container/, 'container-being-deleted'],
  [{ status: 400, code: 'Md5Mismatch' }, /comp=block&/, 'upload-damaged'],
  [{ status: 409, code: 'BlobImmutableDueToPolicy' }, /comp=blocklist/, 'blob-locked'],
  [{ status: 412, code: 'ConditionNotMet' }, /PUT.*comp=blocklist/, 'upload-conflict'],
  [{ status: 503, code: 'ServerBusy' }, /./, 'throttled'],
  [{ status: 429 }, /./, 'throttled'],
  [{ status: 500, code: 'InternalError' }, /./, 'service-trouble'],
  [{ status: 407 }, /./, 'proxy-refused'],
  [{ status: 418, code: 'Teapot' }, /./, 'unexpected-answer'],
] as const) {
  test(`${answer.status} ${'code' in answer ? answer.code : ''} to ${request} → ${code}`, async () => {
    const { error } = await answered(code, request, answer);
    assert.equal(error.code, code);
  });
}

test('a busy service is asked again before that is an error', async () => {
  const { between } = await answered('busy', /HEAD/, { status: 503, code: 'ServerBusy' });
  assert.equal(between.requests.filter(({ method }) => method === 'HEAD').length, 2);
});

test('a wrong key', async () => {
  const error = await failure({ ...azurite.account, key: wrongKey }, 'wrong');
  assert.equal(error.code, 'wrong-key');
  assert.equal(error.message, 'Storage account contosocert does not accept the key.');
});

test('no network', async () => {
  const closed = await service(() => undefined);
  closed.stop();
  assert.equal(
    (await failure({ ...azurite.account, endpoint: `${closed.origin}/contosocert` }, 'offline')).code,
    'no-network',
  );

  const nowhere = await failure(
    { ...azurite.account, endpoint: 'https://contosocert.blob.invalid' },
    'offline',
  );
  assert.ok(['host-not-found', 'no-network'].includes(nowhere.code), nowhere.code);
});

test('a service that never answers', async () => {
  const mute = await muteService();
  const error = await failure({ ...azurite.account, endpoint: `${mute.origin}/contosocert` }, 'offline', 0.2);
  mute.stop();
  assert.equal(error.code, 'connection-stalled');
});

test('links in a container that is not there', async () => {
  const place = placeOf('contoso', '0'.repeat(64), 'nowhere');
  assert.equal((await caught(createLink(azurite.account, place))).code, 'blob-missing');
  assert.equal((await caught(revokeLink(azurite.account, place))).code, 'container-missing');
});

// What Azure answers to a link, in its own words, which repeat parts of the link.

const signature = encodeURIComponent(Buffer.alloc(32, 'link').toString('base64'));
secrets.add(signature).add(decodeURIComponent(signature));
const stringToSign = `<AuthenticationErrorDetail>Signature did not match. String to sign used was r ${signature}</AuthenticationErrorDetail>`;
const frame =
  '<AuthenticationErrorDetail>Signature not valid in the specified time frame: Start - Expiry</AuthenticationErrorDetail>';

const linkAnswers: readonly (readonly [Answer, LinkFindingId])[] = [
  [{ status: 403, code: 'AuthenticationFailed', detail: stringToSign }, 'refused-signature'],
  [{ status: 403, code: 'AuthenticationFailed', detail: frame }, 'refused-time'],
  [{ status: 403, code: 'AuthenticationFailed' }, 'refused'],
  [{ status: 403, code: 'AuthorizationFailure' }, 'network-closed'],
  [{ status: 403, code: 'KeyBasedAuthenticationNotPermitted' }, 'keys-forbidden'],
  [{ status: 409, code: 'PublicAccessNotPermitted' }, 'public-access-disabled'],
  [{ status: 404, code: 'BlobNotFound' }, 'package-gone'],
  [{ status: 503, code: 'ServerBusy' }, 'busy'],
  [{ status: 302, headers: { location: 'https://login.example' } }, 'answer-unexpected'],
  [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }, 'not-a-zip'],
  [{ status: 200, body: '' }, 'not-a-zip'],
];

for (const [answer, finding] of linkAnswers) {
  test(`a link answered with ${answer.status} ${answer.code ?? ''} → ${finding}`, async () => {
    const azure = await service(() => answer);
    const report = await checked(`${azure.origin}/contosocert/certification/p.zip`);
    azure.stop();
    assert.equal(report.findings.at(-1)?.id, finding);
    assert.equal(report.isGood, finding === 'busy');
  });
}

test('a link to a host that does not answer', async () => {
  const closed = await service(() => undefined);
  closed.stop();
  const report = await checked(`${closed.origin}/contosocert/certification/p.zip`);
  assert.deepEqual(
    report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ id, values }) => [id, values['answer']]),
    [['unreachable', 'ECONNREFUSED']],
  );
});

async function checked(address: string): Promise<LinkReport> {
  const report = await checkLink(`${address}?sv=2025-11-05&si=review&sr=b&spr=https&sig=${signature}`);
  shown.push(inspect(report, { depth: null }), JSON.stringify(report));
  return report;
}

test('nothing that was shown holds a key or a signature', () => {
  assert.ok(shown.length > 80, `${shown.length} texts were shown`);
  const all = shown.join('\n');
  for (const secret of secrets) assert.equal(all.includes(secret), false);
  assert.doesNotMatch(all, /sig=[^*]|SharedKey /);
});

test('every fault tells what failed, why and what to do', () => {
  for (const [code, { message, cause, nextStep }] of Object.entries(faults)) {
    assert.match(message, /^\S.*\.$/, code);
    assert.match(nextStep, /^\S.*\.$/, code);
    assert.notEqual(cause, '', code);
  }
});
