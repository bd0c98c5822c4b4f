import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../client/src/offers/calendar';
import { deadlines, nextDeadline } from '../../client/src/offers/deadlines';
import type { Happening, Offer } from '../../client/src/offers/model';
import { dueNotifications } from '../../client/src/offers/notifications';
import type { Instant } from '../../client/src/offers/snapshot';
import { apply, type OfferState } from '../../client/src/offers/state';
import { clock, linked, offer, pt, snapshot, stateAfter } from './support';

const days = calendar();

const submitted = [pt('2026-09-01 10:02'), { kind: 'acted', action: 'submit' }] as const;
const seen = [
  pt('2026-09-03 15:00'),
  { kind: 'reported', word: 'Preview', since: pt('2026-09-03 15:00') },
] as const;
const read = (wall: string, pair: string) =>
  [pt(wall), { kind: 'read', snapshot: snapshot(pt(wall), pair) }] as const;
const uploaded = (expires: string) =>
  [
    pt('2026-09-01 09:00'),
    { kind: 'package', package: { sha256: '66c3a0b1c2d3', linkExpires: pt(expires) } },
  ] as const;

const listed = (state: OfferState, now: string) =>
  deadlines(state, pt(now), days).map(({ kind, due, who }) => `${kind} ${clock(due)} ${who}`);

const stories: readonly (readonly [
  title: string,
  now: string,
  story: readonly (readonly [Instant, Happening])[],
  expected: readonly string[],
])[] = [
  ['nothing is due at first', '2026-09-01 09:00', [], []],
  [
    'before submission the link must keep fifteen days',
    '2026-09-01 09:00',
    [uploaded('2026-10-01 09:00')],
    ['package-link Wed 2026-09-16 09:00 you'],
  ],
  [
    'under review the link must keep four days; the report is awaited',
    '2026-09-01 11:00',
    [uploaded('2026-10-01 09:00'), submitted],
    ['report Thu 2026-09-03 10:02 microsoft', 'package-link Sun 2026-09-27 09:00 you'],
  ],
  [
    'in preview the sign-off is due, the link no longer matters',
    '2026-09-04 11:00',
    [uploaded('2026-10-01 09:00'), submitted, seen],
    ['sign-off Tue 2026-09-08 15:00 you'],
  ],
  ['an overdue sign-off stays', '2026-09-10 11:00', [submitted, seen], ['sign-off Tue 2026-09-08 15:00 you']],
  [
    'after Go live the slowest rollout is awaited',
    '2026-09-09 11:00',
    [submitted, seen, [pt('2026-09-08 10:00'), { kind: 'acted', action: 'goLive' }]],
    ['rollout Tue 2026-10-20 10:00 microsoft'],
  ],
  [
    'a failed certification has no deadline',
    '2026-09-09 11:00',
    [submitted, [pt('2026-09-03 10:00'), { kind: 'reported', word: 'Attention needed' }]],
    [],
  ],
];

for (const [title, now, story, expected] of stories) {
  test(`deadlines: ${title}`, () => assert.deepEqual(listed(stateAfter(offer, ...story), now), expected));
}

test('the next deadline of an offer is the soonest', () => {
  const state = stateAfter(offer, uploaded('2026-10-01 09:00'), submitted);
  assert.equal(nextDeadline(state, pt('2026-09-01 11:00'), days)?.kind, 'report');
});

test('an estimate of a deadline names what it rests on', () => {
  const deadline = nextDeadline(stateAfter(offer, submitted, seen), pt('2026-09-04 11:00'), days);
  assert.match(deadline?.estimate?.sentence ?? '', /48 business hours/);
});

/** Lets the clock run over some times and gives what is shown at each, with everything journalled on the way. */
function shown(
  followed: Offer,
  story: readonly (readonly [Instant, Happening])[],
  times: readonly string[],
): readonly (readonly string[])[] {
  let state = stateAfter(followed, ...story);
  return times.map((wall, index) => {
    const { show, happening } = dueNotifications(state, pt(wall), days);
    if (happening) state = apply(state, { id: `n-${index}`, at: pt(wall), ...happening });
    return show.map(({ message }) => message);
  });
}

test('an API’s preview is announced, remembered a day before its end and when it is over, each once', () => {
  const times = [
    '2026-09-03 15:10',
    '2026-09-03 15:20',
    '2026-09-04 15:01',
    '2026-09-06 12:00',
    '2026-09-08 15:01',
    '2026-09-09 09:00',
  ];
  const steps = shown(linked, [submitted, read('2026-09-03 15:00', 'Published/ReadyToPublish')], times);
  assert.deepEqual(
    steps.map(messages => messages.length),
    [1, 0, 1, 0, 1, 0],
  );
  assert.match(steps[0]?.[0] ?? '', /preview of Contoso Weather is ready/);
  assert.match(steps[2]?.[0] ?? '', /within one business day/);
  assert.match(steps[4]?.[0] ?? '', /are over/);
});

test('after a week away only the strongest is shown, and the milder ones never', () => {
  const steps = shown(
    linked,
    [submitted, read('2026-09-03 15:00', 'Published/ReadyToPublish')],
    ['2026-09-10 09:00', '2026-09-10 09:01'],
  );
  assert.deepEqual(
    steps.map(messages => messages.length),
    [1, 0],
  );
  assert.match(steps[0]?.[0] ?? '', /are over/);
});

test('nobody is told what they reported themselves', () => {
  assert.deepEqual(shown(offer, [submitted, seen], ['2026-09-03 15:10']), [[]]);
  const failed = [pt('2026-09-02 10:00'), { kind: 'reported', word: 'Attention needed' }] as const;
  assert.deepEqual(shown(offer, [submitted, failed], ['2026-09-02 10:10']), [[]]);
  const [messages] = shown(
    linked,
    [submitted, read('2026-09-02 10:00', 'InProgress/FailedInCertification')],
    ['2026-09-02 10:10'],
  );
  assert.match(messages?.[0] ?? '', /needs attention/);
});

test('who follows by hand is asked to look when the report may be there, and when it is late', () => {
  const steps = shown(
    offer,
    [submitted],
    ['2026-09-01 12:00', '2026-09-02 10:05', '2026-09-02 18:00', '2026-09-03 10:05'],
  );
  assert.deepEqual(
    steps.map(messages => messages[0]?.replace(/^.*? of /, '')),
    [
      undefined,
      'Contoso Weather may be there: look at the Product overview.',
      undefined,
      'Contoso Weather is late: look at the Product overview, or ask Microsoft.',
    ],
  );
});

test('a package link is reported when it is short, refused and expired, and again for a new link', () => {
  const times = ['2026-09-02 09:00', '2026-09-05 09:00', '2026-09-12 09:30', '2026-09-16 09:30'];
  const steps = shown(offer, [uploaded('2026-09-16 09:00')], times);
  assert.deepEqual(
    steps.map(messages => messages[0]?.slice(0, 44)),
    [
      'The package link of Contoso Weather expires ',
      undefined,
      'The package link of Contoso Weather works fo',
      'The package link of Contoso Weather has expi',
    ],
  );
});

test('a step of which nobody knows the end is reported', () => {
  const intended = [pt('2026-09-01 10:00'), { kind: 'intended', action: 'submit', source: 'api' }] as const;
  assert.deepEqual(
    shown(linked, [intended], ['2026-09-01 10:05', '2026-09-01 10:15', '2026-09-01 10:30']).map(
      ({ length }) => length,
    ),
    [0, 1, 0],
  );
});
