import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, fold } from '../../client/src/offers/state';
import { clock, events, linked, offer, pt, snapshot, stateAfter } from './support';

const submittedAt = pt('2026-09-01 10:02');

test('a whole guided certification is one round with its milestones', () => {
  const { rounds, status } = stateAfter(
    offer,
    [pt('2026-09-01 10:05'), { kind: 'acted', action: 'submit', when: submittedAt }],
    [pt('2026-09-01 12:00'), { kind: 'reported', word: 'Publish in progress', step: 'Certification' }],
    [pt('2026-09-03 18:00'), { kind: 'reported', word: 'Preview', since: pt('2026-09-03 15:00') }],
    [pt('2026-09-08 11:00'), { kind: 'acted', action: 'goLive', when: pt('2026-09-08 10:00') }],
    [pt('2026-09-12 09:00'), { kind: 'reported', word: 'Live' }],
  );
  assert.equal(rounds.length, 1);
  const marks = Object.entries(rounds[0]?.marks ?? {}).map(([name, { at, exact }]) => [
    name,
    clock(at),
    exact,
  ]);
  assert.deepEqual(marks, [
    ['submitted', 'Tue 2026-09-01 10:02', true],
    ['validated', 'Tue 2026-09-01 12:00', false],
    ['certified', 'Thu 2026-09-03 15:00', false],
    ['preview', 'Thu 2026-09-03 15:00', true],
    ['confirmed', 'Tue 2026-09-08 10:00', true],
    ['live', 'Sat 2026-09-12 09:00', false],
  ]);
  assert.equal(status?.id, 'live');
});

test('a time that becomes known later replaces one at which something was first seen', () => {
  const state = stateAfter(
    offer,
    [pt('2026-09-04 09:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-09-04 09:10'), { kind: 'reported', word: 'Preview', since: pt('2026-09-03 15:00') }],
    [pt('2026-09-04 10:00'), { kind: 'reported', word: 'Preview' }],
  );
  assert.deepEqual(state.rounds[0]?.marks.preview, {
    at: pt('2026-09-03 15:00'),
    source: 'you',
    exact: true,
  });
});

test('a failure ends a round, and a new submission begins the next', () => {
  const { rounds } = stateAfter(
    offer,
    [submittedAt, { kind: 'acted', action: 'submit' }],
    [pt('2026-09-02 10:00'), { kind: 'reported', word: 'Attention needed', step: 'Certification' }],
    [pt('2026-09-04 10:00'), { kind: 'reported', word: 'Publish in progress' }],
    [pt('2026-09-05 10:00'), { kind: 'reported', word: 'Preview' }],
  );
  assert.deepEqual(
    rounds.map(({ number, marks, failedStage }) => [number, Object.keys(marks).join(), failedStage]),
    [
      [1, 'submitted,failed', 'certification'],
      [2, 'submitted,validated,certified,preview', undefined],
    ],
  );
});

test('what is submitted after a cancellation is a new round', () => {
  const { rounds } = stateAfter(
    offer,
    [submittedAt, { kind: 'acted', action: 'submit' }],
    [pt('2026-09-01 11:00'), { kind: 'acted', action: 'cancel' }],
    [pt('2026-09-02 10:00'), { kind: 'reported', word: 'Publish in progress' }],
  );
  assert.deepEqual(
    rounds.map(({ marks }) => Object.keys(marks).join()),
    ['submitted,cancelled', 'submitted'],
  );
});

test('a preview that goes back to certification was submitted again', () => {
  const { rounds } = stateAfter(
    offer,
    [pt('2026-09-03 15:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-09-09 15:00'), { kind: 'reported', word: 'Publish in progress', step: 'Certification' }],
  );
  assert.equal(rounds.length, 2);
  assert.equal(rounds[1]?.marks.preview, undefined);
});

test('"Publish in progress" after Go live stays in the round', () => {
  const { rounds } = stateAfter(
    offer,
    [pt('2026-09-03 15:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-09-04 15:00'), { kind: 'acted', action: 'goLive' }],
    [pt('2026-09-05 15:00'), { kind: 'reported', word: 'Publish in progress' }],
  );
  assert.equal(rounds.length, 1);
});

test('a draft seen by the person cancels the round; a service that lists no submission yet does not', () => {
  const submitted = [submittedAt, { kind: 'acted', action: 'submit' }] as const;
  const seen = stateAfter(offer, submitted, [pt('2026-09-01 11:00'), { kind: 'reported', word: 'Draft' }]);
  assert.ok(seen.rounds[0]?.marks.cancelled);
  const read = { source: 'api', at: pt('2026-09-01 11:00') } as const;
  const listed = stateAfter(linked, submitted, [pt('2026-09-01 11:00'), { kind: 'read', snapshot: read }]);
  assert.equal(listed.rounds[0]?.marks.cancelled, undefined);
});

test('each submission of a service is a round of its own, with the service’s own times', () => {
  const steps = [
    {
      push: 'Preview',
      name: 'Automated validation',
      state: 'Success',
      startedAt: '2026-09-01T17:02:11.403Z',
      completedAt: '2026-09-01T17:09:40.113Z',
    },
    { push: 'Preview', name: 'Certification', state: 'Success', completedAt: '2026-09-02T20:00:00.000Z' },
    { push: 'Preview', name: 'Preview Creation', state: 'Success', completedAt: '2026-09-03T22:00:00.000Z' },
    { push: 'Preview', name: 'Publisher Signoff', state: 'InProgress' },
  ];
  const read = (wall: string, id: string, pair: string, more = {}) =>
    [pt(wall), { kind: 'read', snapshot: snapshot(pt(wall), pair, { id, ...more }) }] as const;
  const { rounds } = stateAfter(
    linked,
    read('2026-08-01 10:00', '9007199254740993', 'InProgress/FailedInCertification'),
    read('2026-09-04 09:00', '9007199254740995', 'Published/ReadyToPublish', { steps, releaseNumber: 5 }),
  );
  assert.deepEqual(
    rounds.map(({ submission }) => submission),
    [
      { id: '9007199254740993', releaseNumber: 4 },
      { id: '9007199254740995', releaseNumber: 5 },
    ],
  );
  const marks = rounds[1]?.marks;
  assert.deepEqual(marks?.preview, { at: '2026-09-03T22:00:00.000Z', source: 'api', exact: true });
  assert.deepEqual(marks?.submitted, { at: '2026-09-01T17:02:11.403Z', source: 'api', exact: true });
  assert.deepEqual(rounds[0]?.marks.failed, { at: pt('2026-08-01 10:00'), source: 'api', exact: false });
});

test('a repeated read only renews the age', () => {
  const state = stateAfter(
    linked,
    [
      pt('2026-09-02 10:00'),
      { kind: 'read', snapshot: snapshot(pt('2026-09-02 10:00'), 'InProgress/Submitted') },
    ],
    [pt('2026-09-02 10:15'), { kind: 'checked' }],
  );
  assert.equal(state.status?.at, pt('2026-09-02 10:15'));
  assert.equal(state.rounds[0]?.marks.submitted?.at, pt('2026-09-02 10:00'));
});

test('an unknown status changes no milestone', () => {
  const state = stateAfter(
    linked,
    [submittedAt, { kind: 'acted', action: 'submit' }],
    [pt('2026-09-02 10:00'), { kind: 'read', snapshot: snapshot(pt('2026-09-02 10:00'), 'Shadow/Whatever') }],
  );
  assert.equal(state.status?.id, 'unknown');
  assert.deepEqual(Object.keys(state.rounds[0]?.marks ?? {}), ['submitted']);
});

test('a step that was begun stays open until it is settled', () => {
  const intended = [submittedAt, { kind: 'intended', action: 'submit', source: 'api' }] as const;
  const settle = (result: 'done' | 'unknown' | 'failed' | 'not-seen') =>
    [pt('2026-09-01 10:03'), { kind: 'settled', intent: 'event-1', result }] as const;
  assert.equal(stateAfter(linked, intended).open.length, 1);
  assert.equal(stateAfter(linked, intended, settle('unknown')).open.length, 1);
  assert.equal(stateAfter(linked, intended, settle('failed')).open.length, 0);
  assert.equal(stateAfter(linked, intended, settle('failed')).rounds.length, 0);
  assert.equal(
    stateAfter(linked, intended, settle('unknown'), settle('done')).rounds[0]?.marks.submitted?.at,
    submittedAt,
  );
});

test('a status that was read while a step was under way counts only if it shows the step', () => {
  const statusAfter = (pair: string) =>
    stateAfter(
      linked,
      [pt('2026-09-08 10:00'), { kind: 'intended', action: 'goLive', source: 'api' }],
      [pt('2026-09-08 10:01'), { kind: 'read', snapshot: snapshot(pt('2026-09-08 10:01'), pair) }],
      [pt('2026-09-08 10:02'), { kind: 'settled', intent: 'event-1', result: 'done' }],
    ).status;
  assert.equal(statusAfter('Published/ReadyToPublish')?.id, 'publishing');
  assert.deepEqual(
    [statusAfter('Published/InStore')?.id, statusAfter('Published/InStore')?.raw],
    ['live', 'Published/InStore'],
  );
});

test('a fold is the same whether events come at once or one by one', () => {
  const story = events(
    [pt('2026-09-01 09:00'), { kind: 'followed', offer }],
    [pt('2026-09-01 09:10'), { kind: 'account', item: 'email', done: true }],
    [submittedAt, { kind: 'acted', action: 'submit' }],
    [pt('2026-09-03 15:00'), { kind: 'reported', word: 'Preview' }],
    [pt('2026-09-04 15:00'), { kind: 'notified', keys: ['a', 'b'] }],
    [pt('2026-09-04 16:00'), { kind: 'followed', offer: { ...offer, name: 'Contoso Weather 2' } }],
    [pt('2026-09-04 17:00'), { kind: 'unfollowed' }],
  );
  const whole = fold(story);
  const first = fold(story.slice(0, 1)) ?? assert.fail();
  assert.deepEqual(story.slice(1).reduce(apply, first), {
    ...whole,
    offer: { ...offer, name: 'Contoso Weather 2' },
  });
  assert.equal(whole?.followed, false);
});

test('who fills in a page has a draft; a status that was said before stays', () => {
  const page = { kind: 'page', page: 'packages', status: 'Complete' } as const;
  const state = stateAfter(offer, [pt('2026-09-01 10:00'), page]);
  assert.deepEqual(
    [state.status?.id, state.status?.source, state.status?.at],
    ['draft', 'you', pt('2026-09-01 10:00')],
  );
  const live = stateAfter(
    offer,
    [pt('2026-09-01 09:00'), { kind: 'reported', word: 'Live' }],
    [pt('2026-09-01 10:00'), page],
  );
  assert.equal(live.status?.id, 'live');
});

test('an update is what was opened while the offer was live, until it is submitted', () => {
  const story = [
    [pt('2026-09-01 09:00'), { kind: 'page', page: 'availability', status: 'Incomplete' }],
    [pt('2026-09-01 10:00'), { kind: 'reported', word: 'Live' }],
    [pt('2026-09-02 10:00'), { kind: 'page', page: 'packages', status: 'Incomplete' }],
    [pt('2026-09-02 11:00'), { kind: 'page', page: 'packages', status: 'Complete' }],
  ] as const;
  assert.deepEqual([...stateAfter(offer, ...story).updating], ['packages']);
  const submitted = [pt('2026-09-02 12:00'), { kind: 'acted', action: 'submit' }] as const;
  assert.deepEqual([...stateAfter(offer, ...story, submitted).updating], []);
  const seen = [pt('2026-09-02 12:00'), { kind: 'reported', word: 'Publish in progress' }] as const;
  assert.deepEqual([...stateAfter(offer, ...story, seen).updating], []);
});

test('an offer whose naming line is damaged keeps what happened to it', () => {
  const left = events([pt('2026-09-01 10:00'), { kind: 'reported', word: 'Preview' }]);
  assert.equal(fold(left), undefined);
  const state = fold(left, { ...offer, name: 'contoso' });
  assert.deepEqual([state?.offer.name, state?.status?.id], ['contoso', 'preview']);
  assert.equal(fold([], offer), undefined);
});

test('a journal that names no offer adds up to nothing', () => {
  assert.equal(fold(events([submittedAt, { kind: 'acted', action: 'submit' }])), undefined);
});
