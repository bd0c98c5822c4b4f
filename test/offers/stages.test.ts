import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../client/src/offers/calendar';
import type { Happening, Offer } from '../../client/src/offers/model';
import { stageRows, type StageRow } from '../../client/src/offers/stages';
import { portalHome } from '../../client/src/offers/stageTable';
import type { Instant } from '../../client/src/offers/snapshot';
import { clock, linked, offer, pt, snapshot, stateAfter } from './support';

const days = calendar();

type Story = readonly (readonly [Instant, Happening])[];

const rowsOf = (followed: Offer, now: string, ...story: Story): readonly StageRow[] =>
  stageRows(stateAfter(followed, ...story), pt(now), days);

/** The stages that are neither done nor waiting. */
const notable = (rows: readonly StageRow[]) =>
  rows
    .filter(({ state }) => state !== 'done' && state !== 'waiting')
    .map(({ id, state }) => `${id} ${state}`);

const row = (rows: readonly StageRow[], id: StageRow['id']): StageRow =>
  rows.find(row => row.id === id) ?? assert.fail(id);

const submitted = [pt('2026-09-01 10:02'), { kind: 'acted', action: 'submit' }] as const;
const preview = [
  pt('2026-09-03 15:00'),
  { kind: 'reported', word: 'Preview', since: pt('2026-09-03 15:00') },
] as const;
const goLive = [pt('2026-09-08 10:00'), { kind: 'acted', action: 'goLive' }] as const;
const regions = [
  'region-test estimate',
  'region-us-preview estimate',
  'region-asia estimate',
  'region-europe estimate',
  'region-brazil-canada-japan-india estimate',
  'region-australia-uk-us estimate',
];

const stories: readonly (readonly [title: string, now: string, story: Story, expected: readonly string[]])[] =
  [
    ['nothing known: the account', '2026-09-01 09:00', [], ['account active']],
    [
      'account ready: create the offer',
      '2026-09-01 09:00',
      (['verified', 'program', 'email'] as const).map(item => [
        pt('2026-09-01 08:00'),
        { kind: 'account', item, done: true },
      ]),
      ['offer active'],
    ],
    [
      'a draft: the first page',
      '2026-09-01 09:00',
      [[pt('2026-09-01 08:00'), { kind: 'reported', word: 'Draft' }]],
      ['packages active'],
    ],
    [
      'a draft with packages complete: properties',
      '2026-09-01 09:00',
      [
        [pt('2026-09-01 08:00'), { kind: 'reported', word: 'Draft' }],
        [pt('2026-09-01 08:10'), { kind: 'page', page: 'packages', status: 'Complete' }],
        [pt('2026-09-01 08:20'), { kind: 'page', page: 'properties', status: 'Incomplete' }],
      ],
      ['properties active'],
    ],
    [
      'all pages complete: review and publish',
      '2026-09-01 09:00',
      [
        [pt('2026-09-01 08:00'), { kind: 'reported', word: 'Draft' }],
        ...(['packages', 'properties', 'availability'] as const).map(
          page => [pt('2026-09-01 08:10'), { kind: 'page', page, status: 'Complete' }] as const,
        ),
      ],
      ['review active'],
    ],
    [
      'submitted: nobody knows whether validation is over',
      '2026-09-01 11:00',
      [submitted],
      ['validation estimate', 'certification active'],
    ],
    [
      'validating',
      '2026-09-01 11:00',
      [
        submitted,
        [
          pt('2026-09-01 10:10'),
          { kind: 'reported', word: 'Publish in progress', step: 'Automated validation' },
        ],
      ],
      ['validation active'],
    ],
    [
      'certification failed',
      '2026-09-02 11:00',
      [
        submitted,
        [pt('2026-09-02 10:10'), { kind: 'reported', word: 'Attention needed', step: 'Certification' }],
      ],
      ['certification attention'],
    ],
    [
      'attention, nobody says where: the furthest stage',
      '2026-09-02 11:00',
      [submitted, [pt('2026-09-02 10:10'), { kind: 'reported', word: 'Attention needed' }]],
      ['validation attention'],
    ],
    ['preview', '2026-09-04 11:00', [submitted, preview], ['signoff active']],
    ['sign-off overdue', '2026-09-08 15:01', [submitted, preview], ['signoff attention']],
    [
      'Go live: publishing, and the regions by the calendar',
      '2026-09-08 12:00',
      [submitted, preview, goLive],
      ['publish active', ...regions],
    ],
    [
      'Go live, and the portal says "Publish in progress"',
      '2026-09-09 12:00',
      [
        submitted,
        preview,
        goLive,
        [pt('2026-09-09 10:00'), { kind: 'reported', word: 'Publish in progress' }],
      ],
      ['publish active', ...regions],
    ],
    [
      'live: regions go on, updates are possible',
      '2026-09-14 12:00',
      [submitted, preview, goLive, [pt('2026-09-12 10:00'), { kind: 'reported', word: 'Live' }]],
      [...regions, 'update active'],
    ],
    [
      'an update is begun: its pages are open again',
      '2026-09-14 12:00',
      [
        [pt('2026-09-12 10:00'), { kind: 'reported', word: 'Live' }],
        [pt('2026-09-13 10:00'), { kind: 'page', page: 'packages', status: 'Incomplete' }],
        [pt('2026-09-13 10:00'), { kind: 'page', page: 'properties', status: 'Incomplete' }],
        [pt('2026-09-13 11:00'), { kind: 'page', page: 'properties', status: 'Complete' }],
      ],
      ['packages active', 'update active'],
    ],
    [
      'an update is filled in: it is to be published',
      '2026-09-14 12:00',
      [
        [pt('2026-09-12 10:00'), { kind: 'reported', word: 'Live' }],
        [pt('2026-09-13 10:00'), { kind: 'page', page: 'packages', status: 'Incomplete' }],
        [pt('2026-09-13 11:00'), { kind: 'page', page: 'packages', status: 'Complete' }],
      ],
      ['review active', 'update active'],
    ],
    [
      'an update is submitted: certification begins anew',
      '2026-09-14 12:00',
      [
        [pt('2026-09-12 10:00'), { kind: 'reported', word: 'Live' }],
        [pt('2026-09-13 10:00'), { kind: 'page', page: 'packages', status: 'Incomplete' }],
        [pt('2026-09-13 11:00'), { kind: 'acted', action: 'submit' }],
      ],
      ['validation estimate', 'certification active'],
    ],
    [
      'a page that is complete before anybody said "Draft"',
      '2026-09-01 09:00',
      [[pt('2026-09-01 08:10'), { kind: 'page', page: 'packages', status: 'Complete' }]],
      ['properties active'],
    ],
    [
      'an offer that was live before it was followed',
      '2026-09-14 12:00',
      [[pt('2026-09-12 10:00'), { kind: 'reported', word: 'Live' }]],
      ['update active'],
    ],
    [
      'stopped',
      '2026-09-14 12:00',
      [[pt('2026-09-12 10:00'), { kind: 'reported', word: 'Pending stop distribution' }]],
      ['live attention'],
    ],
  ];

for (const [title, now, story, expected] of stories) {
  test(title, () => assert.deepEqual(notable(rowsOf(offer, now, ...story)), expected));
}

test('the preview shows until when, who acts, who said so and how old that is', () => {
  const signoff = row(rowsOf(offer, '2026-09-04 15:00', submitted, preview), 'signoff');
  assert.equal(signoff.due && clock(signoff.due), 'Tue 2026-09-08 15:00');
  assert.equal(signoff.since, pt('2026-09-03 15:00'));
  assert.equal(signoff.who, 'you');
  assert.equal(signoff.source, 'you');
  assert.equal(signoff.age, 24 * 3600);
  assert.match(signoff.nextStep ?? '', /Go live/);
  assert.equal(signoff.estimate?.note, undefined);
});

test('a preview that was only seen late says that the time may be wrong', () => {
  const seen = [pt('2026-09-04 09:00'), { kind: 'reported', word: 'Preview' }] as const;
  assert.match(row(rowsOf(offer, '2026-09-04 15:00', seen), 'signoff').estimate?.note ?? '', /first seen/);
});

test('certification is awaited within 24 to 48 hours', () => {
  const { estimate } = row(rowsOf(offer, '2026-09-01 11:00', submitted), 'certification');
  assert.equal(estimate && clock(estimate.latest), 'Thu 2026-09-03 10:02');
});

test('an API’s status carries its source; a stage of the future carries none', () => {
  const read = [
    pt('2026-09-02 10:00'),
    { kind: 'read', snapshot: snapshot(pt('2026-09-02 10:00'), 'Published/ReadyToPublish') },
  ] as const;
  const rows = rowsOf(linked, '2026-09-02 10:05', read);
  assert.deepEqual([row(rows, 'signoff').source, row(rows, 'signoff').age], ['api', 300]);
  assert.equal(row(rows, 'publish').source, undefined);
});

test('a status that is not known is shown in its own words', () => {
  const read = [
    pt('2026-09-02 10:00'),
    { kind: 'read', snapshot: snapshot(pt('2026-09-02 10:00'), 'ModularCert/Frozen') },
  ] as const;
  const { unknown, nextStep, state } = row(rowsOf(linked, '2026-09-02 10:05', submitted, read), 'validation');
  assert.equal(unknown, 'ModularCert/Frozen');
  assert.equal(state, 'active');
  assert.match(nextStep ?? '', /ModularCert\/Frozen/);
});

test('the offer’s own page is opened where there is one', () => {
  const state = stateAfter(offer);
  const url = 'https://partner.microsoft.com/dashboard/marketplace-offers/contoso';
  assert.equal(row(stageRows(state, pt('2026-09-01 10:00'), days, url), 'packages').page, url);
  assert.equal(row(stageRows(state, pt('2026-09-01 10:00'), days), 'packages').page, portalHome);
  assert.equal(row(stageRows(state, pt('2026-09-01 10:00'), days, url), 'account').page, portalHome);
});

test('every stage has a title and a page to read', () => {
  const rows = rowsOf(offer, '2026-09-01 09:00');
  assert.equal(rows.length, 19);
  assert.ok(rows.every(({ title, help }) => title !== '' && help.startsWith('https://learn.microsoft.com/')));
});
