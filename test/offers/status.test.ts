import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOfSnapshot } from '../../client/src/offers/apiStatus';
import type { StageId, StatusId } from '../../client/src/offers/model';
import { portalWords, statusOfReport } from '../../client/src/offers/portalStatus';
import type { Snapshot, Step, Submission } from '../../client/src/offers/snapshot';
import { pt, snapshot } from './support';

const at = pt('2026-09-01 10:02');
const step = (name: string, state: string, push = 'Preview'): Step => ({ push, name, state });
const pending = (type: string, status: string) => ({ pending: { type, status } });

type Case = readonly [
  pair: string,
  more: Partial<Snapshot & Submission>,
  expected: StatusId | readonly [StatusId, StageId],
];

const fromApi: readonly Case[] = [
  ['InProgress/InDraft', {}, 'submitting'],
  ['InProgress/InDraft', pending('Create', 'Running'), 'submitting'],
  ['InProgress/Submitted', {}, 'in-progress'],
  ['InProgress/Submitted', pending('Submit', 'Running'), 'in-progress'],
  ['InProgress/Submitted', { steps: [step('Automated validation', 'InProgress')] }, 'validating'],
  [
    'InProgress/Submitted',
    { steps: [step('Automated validation', 'Success'), step('Certification', 'InProgress')] },
    'certification',
  ],
  ['InProgress/Submitted', { steps: [step('Preview Creation', 'InProgress')] }, 'creating-preview'],
  ['InProgress/Failed', {}, ['attention', 'validation']],
  ['InProgress/FailedInCertification', {}, ['attention', 'certification']],
  ['InProgress/Submitted', pending('Submit', 'Failed'), ['attention', 'validation']],
  ['Published/ReadyToPublish', pending('Promote', 'Failed'), ['attention', 'publish']],
  ['InProgress/Submitted', { steps: [step('Certification', 'Failed')] }, ['attention', 'certification']],
  ['InProgress/Submitted', { steps: [step('A new step', 'Failed')] }, ['attention', 'certification']],
  [
    'InProgress/Submitted',
    {
      reports: [
        { status: 'Passed', at: '2026-08-01T00:00:00Z' },
        { status: 'Failed', at: '2026-09-01T00:00:00Z' },
      ],
    },
    ['attention', 'certification'],
  ],
  ['InProgress/Submitted', { reports: [{ status: 'PassedWithNotes' }] }, 'in-progress'],
  ['Published/ReadyToPublish', {}, 'preview'],
  ['Published/ReadyToPublish', { reports: [{ status: 'Failed' }] }, 'preview'],
  ['Published/ReadyToPublish', pending('Promote', 'Running'), 'publishing'],
  ['Published/Publishing', {}, 'publishing'],
  ['Published/InStore', {}, 'live'],
  ['published/instore', {}, 'live'],
  ['Published/Published', { target: 'Live' }, 'live'],
  ['Published/Published', { target: 'Preview' }, 'preview'],
  ['Published/Published', {}, 'unknown'],
  ['InProgress/Cancelled', {}, 'draft'],
  ['Cancelled/Cancelled', {}, 'draft'],
  ['RolledBack/ModularCert', {}, 'unknown'],
];

for (const [pair, more, expected] of fromApi) {
  test(`an API that says ${pair} ${JSON.stringify(more)}`, () => {
    const { id, stage, raw, source } = statusOfSnapshot(snapshot(at, pair, more));
    assert.deepEqual(stage ? [id, stage] : id, expected);
    assert.equal(raw, pair);
    assert.equal(source, 'api');
  });
}

test('no submission is a draft', () => {
  assert.equal(statusOfSnapshot({ source: 'emulator', at }).id, 'draft');
});

const fromPortal: readonly (readonly [
  word: string,
  step: string | undefined,
  id: StatusId,
  stage?: StageId,
])[] = [
  ['Draft', undefined, 'draft'],
  ['Publish in progress', undefined, 'in-progress'],
  ['publish in progress ', undefined, 'in-progress'],
  ['Publish in progress', 'Automated validation', 'validating'],
  ['Publish in progress', 'Certification', 'certification'],
  ['Publish in progress', 'Preview creation', 'creating-preview'],
  ['Publish in progress', 'Publisher sign-off', 'preview'],
  ['Publish in progress', 'Publish', 'publishing'],
  ['Attention needed', undefined, 'attention'],
  ['Attention needed', 'Certification', 'attention', 'certification'],
  ['Preview', undefined, 'preview'],
  ['Publishing', undefined, 'publishing'],
  ['Live', undefined, 'live'],
  ['Pending stop distribution', undefined, 'stopped'],
  ['Not available in the marketplace', undefined, 'stopped'],
  ['En attente', undefined, 'unknown'],
];

for (const [word, step, id, stage] of fromPortal) {
  test(`a person who saw "${word}"${step ? ` at ${step}` : ''}`, () => {
    const status = statusOfReport({ word, ...(step && { step }) }, at);
    assert.equal(status.id, id);
    assert.equal(status.stage, stage);
    assert.equal(status.source, 'you');
    assert.ok(status.raw.startsWith(word));
  });
}

test('every word that is offered to the person is known', () => {
  assert.deepEqual(
    portalWords.filter(seen => statusOfReport(seen, at).id === 'unknown'),
    [],
  );
  assert.equal(portalWords.length, 18);
});
