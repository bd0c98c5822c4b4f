import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addBusinessDays, isBusinessDay } from './businessDays';
import { at, openEmulator } from './harness';
import type { TestEmulator } from './harness';

const shown = async ({ state }: TestEmulator): Promise<string | undefined> => {
  const submission = (await state()).products[0]?.submissions.at(-1);
  return submission && `${submission.state}/${submission.substate}`;
};

async function submitted(emulator: TestEmulator): Promise<{ product: string; submission: string }> {
  const product = (await emulator.state()).products[0]?.id ?? '';
  const branch = await emulator.api('GET', `/products/${product}/branches/getByModule(module=Package)`);
  const { status, body } = await emulator.api('POST', `/products/${product}/submissions`, {
    body: {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'preview' }],
      resources: [{ type: 'Package', value: at(branch.body, 'value', 0, 'currentDraftInstanceID') }],
    },
  });
  assert.equal(status, 201);
  return { product, submission: String(at(body, 'id')) };
}

test('a submission walks from draft to live, and only as time moves', async t => {
  const emulator = await openEmulator(t, { scenario: 'happy' });
  const { product, submission } = await submitted(emulator);
  const walk = [await shown(emulator)];
  for (const duration of ['PT3M', 'PT12M', 'PT31H', 'PT3H', 'PT90H']) {
    await emulator.advance(duration);
    walk.push(await shown(emulator));
  }
  const promoted = await emulator.api('POST', `/products/${product}/submissions/${submission}/promote`);
  assert.equal(promoted.status, 200);
  assert.equal(at(promoted.body, 'targetEnvironment'), 'Live');
  walk.push(await shown(emulator));
  await emulator.advance('PT72H');
  walk.push(await shown(emulator));
  assert.deepEqual(walk, [
    'InProgress/InDraft',
    'InProgress/Submitted',
    'InProgress/Submitted',
    'InProgress/Submitted',
    'Published/ReadyToPublish',
    'Published/ReadyToPublish',
    'Published/Publishing',
    'Published/InStore',
  ]);
});

test('the steps follow one another, with times that have no zone', async t => {
  const emulator = await openEmulator(t, { scenario: 'happy' });
  const { product, submission } = await submitted(emulator);
  await emulator.advance('PT20H');
  const { body } = await emulator.api(
    'GET',
    `/products/${product}/submissions/${submission}/workflowdetails`,
  );
  const preview = at(body, 'value', 0) ?? {};
  assert.deepEqual(at(preview, 'workflowSteps'), [
    {
      name: 'Automated validation',
      state: 'Success',
      startDateTimeInUtc: '2026-09-01T17:03:00.0000000',
      completeDateTimeInUtc: '2026-09-01T17:15:00.0000000',
    },
    { name: 'Certification', state: 'InProgress', startDateTimeInUtc: '2026-09-01T17:15:00.0000000' },
    { name: 'Preview Creation', state: 'NotStarted' },
    { name: 'Publisher Signoff', state: 'NotStarted' },
  ]);
});

for (const [scenario, before, duration, after] of [
  ['validation-errors', 'InProgress/Failed', 'PT1H', 'InProgress/Failed'],
  ['certification-failed', 'InProgress/FailedInCertification', 'PT1H', 'InProgress/FailedInCertification'],
  ['passed-with-notes', 'Published/ReadyToPublish', 'P30D', 'Published/ReadyToPublish'],
  ['signoff-expired', 'Published/ReadyToPublish', 'P3D', 'InProgress/Failed'],
  ['publishing-long', 'Published/Publishing', 'P26D', 'Published/Publishing'],
  ['publishing-long', 'Published/Publishing', 'P28D', 'Published/InStore'],
  ['live-then-update', 'Published/InStore', 'PT1H', 'Published/InStore'],
  ['unknown-enums', 'ModularCert/Shadow', 'P2D', 'ModularCert/RolledBack'],
] as const) {
  test(`${scenario} is ${before} and ${duration} later ${after}`, async t => {
    const emulator = await openEmulator(t, { scenario });
    assert.equal(await shown(emulator), before);
    await emulator.advance(duration);
    assert.equal(await shown(emulator), after);
  });
}

test('an unconfirmed preview ends two business days after it was made', async t => {
  const emulator = await openEmulator(t, { scenario: 'signoff-expired' });
  const product = (await emulator.state()).products[0];
  const path = `/products/${product?.id}/submissions/${product?.submissions[0]?.id}/workflowdetails`;
  const made = String(
    at((await emulator.api('GET', path)).body, 'value', 0, 'workflowSteps', 2, 'completeDateTimeInUtc'),
  );
  await emulator.advance('P3D');
  const ended = String(
    at((await emulator.api('GET', path)).body, 'value', 0, 'workflowSteps', 3, 'completeDateTimeInUtc'),
  );
  assert.deepEqual([made, ended], ['2026-09-01T11:15:00.0000000', '2026-09-03T11:15:00.0000000']);
});

test('business days leave out weekends and holidays, by the clock of Redmond', () => {
  const ready = Date.parse('2026-09-03T15:00:00-07:00');
  assert.equal(new Date(addBusinessDays(ready, 2)).toISOString(), '2026-09-08T22:00:00.000Z');
});

for (const [date, expected] of [
  ['2026-09-07', false], // Labor Day
  ['2026-07-03', false], // Independence Day, on a Saturday
  ['2026-11-26', false], // Thanksgiving
  ['2026-05-25', false], // Memorial Day
  ['2027-12-31', false], // New Year's Day 2028, on a Saturday
  ['2026-09-05', false],
  ['2026-09-08', true],
  ['2026-11-27', true],
] as const) {
  test(`${date} is ${expected ? 'a' : 'no'} business day`, () => assert.equal(isBusinessDay(date), expected));
}
