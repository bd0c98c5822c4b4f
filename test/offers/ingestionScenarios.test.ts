import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOfSnapshot } from '../../client/src/offers/apiStatus';
import { errorOf, open, valueOf } from './ingestionSupport';

for (const [scenario, wait, status, stage] of [
  ['draft-incomplete', 'PT1H', 'draft', undefined],
  ['happy', 'PT1H', 'draft', undefined],
  ['validation-errors', 'PT1M', 'attention', 'validation'],
  ['certification-failed', 'PT1M', 'attention', 'certification'],
  ['passed-with-notes', 'PT1M', 'preview', undefined],
  ['signoff-expired', 'PT1M', 'preview', undefined],
  ['signoff-expired', 'P3D', 'attention', 'signoff'],
  ['publishing-long', 'P20D', 'publishing', undefined],
  ['publishing-long', 'P28D', 'live', undefined],
  ['live-then-update', 'PT1M', 'live', undefined],
  ['flaky-500', 'PT1M', 'certification', undefined],
  ['throttled', 'PT1M', 'draft', undefined],
  ['unknown-enums', 'PT1M', 'unknown', undefined],
] as const) {
  test(`${scenario}, ${wait} later, is ${status}${stage ? ` at ${stage}` : ''}`, async t => {
    const { emulator, provider, offer, signal } = await open(t, scenario);
    await emulator.advance(wait);
    const read = statusOfSnapshot(valueOf(await provider.readStatus(offer, signal)));
    assert.deepEqual([read.id, read.stage, read.source], [status, stage, 'emulator']);
  });
}

test('a submission walks through every status to live', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const status = async () => statusOfSnapshot(valueOf(await provider.readStatus(offer, signal))).id;
  const walk = [await status()];
  const submission = valueOf(await provider.submit(offer, { certificationNotes: 'First version.' }, signal));
  assert.deepEqual(submission.releaseNumber, 1);
  walk.push(await status());
  for (const duration of ['PT5M', 'PT1H', 'PT31H', 'PT3H']) {
    await emulator.advance(duration);
    walk.push(await status());
  }
  assert.deepEqual(valueOf(await provider.goLive(offer, submission, signal)), {});
  walk.push(await status());
  await emulator.advance('P3D');
  walk.push(await status());
  assert.deepEqual(walk, [
    'draft',
    'submitting',
    'validating',
    'certification',
    'creating-preview',
    'preview',
    'publishing',
    'live',
  ]);
  const next = valueOf(await provider.submit(offer, {}, signal));
  assert.equal(next.releaseNumber, 2);
});

test('a failed validation tells what is wrong, with severity', async t => {
  const { provider, offer, signal } = await open(t, 'validation-errors');
  const { validations, submission, steps } = valueOf(await provider.readStatus(offer, signal));
  assert.deepEqual(
    validations?.map(({ code, severity }) => [code, severity]),
    [
      ['PackageSasExpired', 'error'],
      ['PackageStructureInvalid', 'error'],
      ['PackageNameUnusual', 'warning'],
      ['PackageRead', 'info'],
    ],
  );
  assert.deepEqual(submission?.pending, {
    type: 'Submit',
    status: 'Failed',
    failureReason: 'The submission did not pass.',
  });
  assert.deepEqual(steps?.slice(0, 2), [
    {
      push: 'Preview',
      name: 'Automated validation',
      state: 'Failed',
      startedAt: '2026-09-01T15:03:00.000Z',
      completedAt: '2026-09-01T15:15:00.000Z',
    },
    { push: 'Preview', name: 'Certification', state: 'NotStarted' },
  ]);
});

test('a failed certification comes with policy codes and a report that can be opened', async t => {
  const { provider, offer, signal } = await open(t, 'certification-failed');
  const { validations, reports } = valueOf(await provider.readStatus(offer, signal));
  assert.deepEqual(
    validations?.map(({ code }) => code),
    ['5000.2.1.1', '5000.2.3.4', '5000.2.4.4'],
  );
  const [report] = reports ?? [];
  assert.equal(report?.status, 'Failed');
  assert.equal(report?.at, '2026-09-01T08:15:00.000Z');
  assert.match(await (await fetch(report?.fileUrl ?? '')).text(), /5000\.2\.1\.1/);
});

test('passed with notes is said by the report, and nothing is published yet', async t => {
  const { provider, offer, signal } = await open(t, 'passed-with-notes');
  const { submission, reports } = valueOf(await provider.readStatus(offer, signal));
  assert.deepEqual(
    reports?.map(({ status }) => status),
    ['PassedWithNotes'],
  );
  assert.deepEqual(
    [submission?.state, submission?.substate, submission?.target, submission?.publishedAt],
    ['Published', 'ReadyToPublish', 'Preview', undefined],
  );
});

test('words that nobody knows are kept as they came', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'unknown-enums');
  await emulator.advance('PT1H');
  const running = valueOf(await provider.readStatus(offer, signal));
  assert.deepEqual(
    [running.submission?.state, running.submission?.substate, running.submission?.pending],
    ['ModularCert', 'Shadow', { type: 'Rehydrate', status: 'Parked' }],
  );
  assert.equal(running.steps?.[1]?.name, 'Responsible AI review');
  await emulator.advance('P2D');
  const over = valueOf(await provider.readStatus(offer, signal));
  assert.equal(over.steps?.[1]?.state, 'Deferred');
  assert.equal(over.reports?.[0]?.status, 'Deferred');
  assert.deepEqual(
    [over.validations?.[0]?.severity, over.validations?.[0]?.message],
    ['error', 'Blocking: The brand colour is one of the two that are not allowed.'],
  );
});

test('an unknown state is no ground to submit over it', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'unknown-enums');
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect], ['wrong-state', 'none']);
  assert.match(error.cause, /ModularCert\/Shadow/);
  assert.equal((await emulator.state()).products[0]?.submissions.length, 1);
});

test('an unconfirmed preview that has expired can be submitted again, not published', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'signoff-expired');
  const { submission } = valueOf(await provider.readStatus(offer, signal));
  await emulator.advance('P3D');
  const error = errorOf(await provider.goLive(offer, submission ?? { id: '' }, signal));
  assert.deepEqual([error.code, error.effect], ['wrong-state', 'none']);
  assert.equal(valueOf(await provider.submit(offer, {}, signal)).releaseNumber, 2);
});

test('a submission in progress can be cancelled, and the offer submitted again', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  const first = valueOf(await provider.submit(offer, {}, signal));
  await emulator.advance('PT2H');
  assert.deepEqual(valueOf(await provider.cancel(offer, first, signal)), {});
  assert.equal(statusOfSnapshot(valueOf(await provider.readStatus(offer, signal))).id, 'draft');
  assert.deepEqual(valueOf(await provider.cancel(offer, first, signal)), {}, 'twice is harmless');
  assert.equal(valueOf(await provider.submit(offer, {}, signal)).releaseNumber, 2);
});

test('what was confirmed cannot be cancelled', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'publishing-long');
  const { submission } = valueOf(await provider.readStatus(offer, signal));
  const error = errorOf(await provider.cancel(offer, submission ?? { id: '' }, signal));
  assert.deepEqual([error.code, error.effect], ['wrong-state', 'none']);
  assert.ok((await emulator.requests()).every(line => !line.startsWith('DELETE')));
});

test('to go live twice is harmless, and to go live with an old submission is refused', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'passed-with-notes');
  const { submission = { id: '' } } = valueOf(await provider.readStatus(offer, signal));
  valueOf(await provider.goLive(offer, submission, signal));
  valueOf(await provider.goLive(offer, submission, signal));
  assert.equal((await emulator.requests()).filter(line => line.includes('/promote')).length, 1);
  await emulator.advance('P4D');
  valueOf(await provider.submit(offer, {}, signal));
  assert.equal(errorOf(await provider.goLive(offer, submission, signal)).code, 'wrong-state');
});

test('while a submission runs no other is sent', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  valueOf(await provider.submit(offer, {}, signal));
  assert.equal(errorOf(await provider.submit(offer, {}, signal)).code, 'wrong-state');
  assert.equal((await emulator.requests()).filter(line => line.startsWith('POST /v1.0')).length, 1);
});

test('an incomplete offer is refused with what is missing on which page', async t => {
  const { provider, offer, signal } = await open(t, 'draft-incomplete');
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect, error.status], ['invalid', 'none', 400]);
  assert.match(error.cause, /Package: The package SAS URI is required\..*Property: .*Listing: /);
  assert.match(error.supportId ?? '', /^[\da-f-]{36}$/);
});

test('steps that are missing while in preview are not needed', async t => {
  const { emulator, provider, signal } = await open(t, 'happy');
  await emulator.reset('passed-with-notes', ['workflow-404-in-preview']);
  const [offer] = valueOf(await provider.listOffers(signal)).offers;
  const snapshot = valueOf(await provider.readStatus(offer ?? { id: '', name: '' }, signal));
  assert.deepEqual([snapshot.steps, snapshot.warnings], [undefined, undefined]);
  assert.equal(statusOfSnapshot(snapshot).id, 'preview');
});

test('details that cannot be read become warnings; the status stands', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'certification-failed');
  await emulator.fault({ path: '/reports', status: 500, times: 9 });
  const snapshot = valueOf(await provider.readStatus(offer, signal));
  assert.equal(snapshot.reports, undefined);
  assert.match(snapshot.warnings?.join() ?? '', /^The certification reports could not be read\. /);
  assert.equal(statusOfSnapshot(snapshot).stage, 'certification');
});

test('a submission that somebody else sent in the same moment is told as such', async t => {
  const { emulator, provider, offer, signal } = await open(t, 'happy');
  await emulator.fault({ method: 'POST', path: '/submissions', status: 409 });
  const error = errorOf(await provider.submit(offer, {}, signal));
  assert.deepEqual([error.code, error.effect, error.status], ['wrong-state', 'none', 409]);
});
