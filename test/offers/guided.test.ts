import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../client/src/offers/calendar';
import { checklist } from '../../client/src/offers/checklist';
import { guidedProvider, isStale, portalChoices, reported } from '../../client/src/offers/providers/guided';
import { can, type Operation } from '../../client/src/offers/providers/provider';
import { offer, pt, stateAfter } from './support';

const days = calendar();
const submitted = [pt('2026-09-01 10:02'), { kind: 'acted', action: 'submit' }] as const;

test('the guided provider does nothing by itself', () => {
  const operations: readonly Operation[] = [
    'probe',
    'listOffers',
    'readStatus',
    'saveDraft',
    'submit',
    'cancel',
    'goLive',
  ];
  assert.deepEqual(
    operations.filter(operation => can(guidedProvider(), operation)),
    [],
  );
  assert.equal(guidedProvider().source, 'you');
});

test('the words that usually come next are offered first, each with what follows from it', () => {
  const choices = portalChoices(stateAfter(offer, submitted), pt('2026-09-03 15:00'), days);
  const likely = choices
    .filter(({ isLikely }) => isLikely)
    .map(({ seen }) => [seen.word, seen.step].join(' ').trim());
  assert.deepEqual(likely, [
    'Publish in progress',
    'Publish in progress Certification',
    'Publish in progress Publisher sign-off',
    'Publish in progress Publish',
    'Attention needed',
    'Attention needed Automated validation',
    'Attention needed Certification',
    'Attention needed Preview creation',
    'Attention needed Publisher sign-off',
    'Attention needed Publish',
    'Preview',
    'Publishing',
    'Live',
  ]);
  const preview = choices.find(({ seen }) => seen.word === 'Preview')?.next;
  assert.deepEqual([preview?.id, preview?.who, preview?.due], ['signoff', 'you', pt('2026-09-08 15:00')]);
  const failed = choices.find(
    ({ seen }) => seen.step === 'Certification' && seen.word === 'Attention needed',
  )?.next;
  assert.match(failed?.nextStep ?? '', /certification report/);
});

test('what the person saw becomes one event', () => {
  assert.deepEqual(reported({ word: ' Preview ' }, pt('2026-09-03 15:00')), {
    kind: 'reported',
    word: 'Preview',
    since: pt('2026-09-03 15:00'),
  });
});

test('the person is asked to look again after a day, or when the sign-off is overdue, while something is under way', () => {
  const seen = [
    pt('2026-09-08 12:00'),
    { kind: 'reported', word: 'Preview', since: pt('2026-09-03 15:00') },
  ] as const;
  const live = [pt('2026-09-03 12:00'), { kind: 'reported', word: 'Live' }] as const;
  assert.equal(isStale(stateAfter(offer, submitted), pt('2026-09-01 18:00'), days), false);
  assert.equal(isStale(stateAfter(offer, submitted), pt('2026-09-02 10:02'), days), true);
  assert.equal(isStale(stateAfter(offer, submitted, seen), pt('2026-09-08 14:00'), days), false);
  assert.equal(isStale(stateAfter(offer, submitted, seen), pt('2026-09-08 15:00'), days), true);
  assert.equal(isStale(stateAfter(offer, submitted, live), pt('2026-09-30 12:00'), days), false);
});

test('every visible operation is to be tested in the preview of this round', () => {
  const state = stateAfter(
    offer,
    [pt('2026-08-20 10:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-08-20 11:00'), { kind: 'tested', operation: 'GetForecast', passed: true }],
    [pt('2026-08-21 11:00'), { kind: 'reported', word: 'Attention needed' }],
    submitted,
    [pt('2026-09-03 15:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-09-03 16:00'), { kind: 'tested', operation: 'ListCities', passed: true }],
    [pt('2026-09-03 16:05'), { kind: 'tested', operation: 'OnStorm', passed: false, note: 'No event came.' }],
    [pt('2026-09-03 16:10'), { kind: 'tested', operation: 'ListCities', passed: true, note: 'Again.' }],
  );
  const operations = [
    { id: 'GetForecast', summary: 'Get the forecast', isTrigger: false },
    { id: 'ListCities', summary: ' ', visibility: 'advanced', isTrigger: false },
    { id: 'OnStorm', isTrigger: true },
    { id: 'ListUnits', visibility: 'internal', isTrigger: false },
  ];
  assert.deepEqual(checklist(operations, state), {
    items: [
      { operation: 'GetForecast', title: 'Get the forecast', isTrigger: false, result: 'open' },
      { operation: 'ListCities', title: 'ListCities', isTrigger: false, result: 'passed', note: 'Again.' },
      { operation: 'OnStorm', title: 'OnStorm', isTrigger: true, result: 'failed', note: 'No event came.' },
    ],
    passed: 1,
    failed: 1,
  });
});
