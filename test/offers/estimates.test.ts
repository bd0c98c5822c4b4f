import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../client/src/offers/calendar';
import {
  deploymentStart,
  regionEstimate,
  regionIds,
  reviewEstimate,
  rolloutEstimates,
  signOffEstimate,
  type Estimate,
} from '../../client/src/offers/estimates';
import { daysBefore, linkState } from '../../client/src/offers/packageLink';
import { clock, pt } from './support';

const days = calendar();
const span = ({ earliest, latest }: Estimate) => [clock(earliest), clock(latest)];
const goLive = pt('2026-09-08 10:00');

test('sign-off: two business days are to be met, six are the widest reading', () => {
  assert.deepEqual(span(signOffEstimate(days, pt('2026-09-03 15:00'))), [
    'Tue 2026-09-08 15:00',
    'Mon 2026-09-14 15:00',
  ]);
});

test('review: 24 hours at the earliest, 48 business hours at the latest', () => {
  assert.deepEqual(span(reviewEstimate(days, pt('2026-09-01 10:02'))), [
    'Wed 2026-09-02 10:02',
    'Thu 2026-09-03 10:02',
  ]);
  assert.deepEqual(span(reviewEstimate(days, pt('2026-09-04 10:00'))), [
    'Sat 2026-09-05 10:00',
    'Wed 2026-09-09 10:00',
  ]);
});

test('deployment starts on the Friday after Go live, or on the Monday of Microsoft’s own example', () => {
  assert.deepEqual(span(deploymentStart(days, goLive)), ['Fri 2026-09-11 00:00', 'Mon 2026-09-14 00:00']);
});

test('a Friday that is a holiday makes the start unclear, and says so', () => {
  const start = deploymentStart(days, pt('2026-12-22 10:00'));
  assert.equal(clock(start.earliest), 'Mon 2026-12-28 00:00');
  assert.match(start.sentence, /holiday/);
});

test('six regions, one a business day', () => {
  const regions = regionIds.map(region => clock(regionEstimate(days, goLive, region).earliest));
  assert.deepEqual(regions, [
    'Fri 2026-09-11 00:00',
    'Mon 2026-09-14 00:00',
    'Tue 2026-09-15 00:00',
    'Wed 2026-09-16 00:00',
    'Thu 2026-09-17 00:00',
    'Fri 2026-09-18 00:00',
  ]);
});

test('no region gets a connector on a holiday', () => {
  const regions = regionIds.map(region =>
    clock(regionEstimate(days, pt('2026-11-19 10:00'), region).earliest).slice(0, 14),
  );
  assert.deepEqual(regions, [
    'Fri 2026-11-20',
    'Mon 2026-11-23',
    'Tue 2026-11-24',
    'Wed 2026-11-25',
    'Fri 2026-11-27',
    'Mon 2026-11-30',
  ]);
});

test('the three spans for the whole rollout contradict each other and are all given, each with its sentence', () => {
  const rollout = rolloutEstimates(days, goLive);
  assert.deepEqual(rollout.map(span), [
    ['Fri 2026-09-11 00:00', 'Fri 2026-09-18 00:00'],
    ['Tue 2026-09-29 10:00', 'Tue 2026-10-06 10:00'],
    ['Tue 2026-10-13 10:00', 'Tue 2026-10-20 10:00'],
  ]);
  assert.equal(new Set(rollout.map(({ sentence }) => sentence)).size, 3);
  assert.ok(rollout.every(({ source }) => source.startsWith('https://learn.microsoft.com/')));
});

test('a rollout over the end of daylight saving time keeps its time of day', () => {
  assert.deepEqual(span(rolloutEstimates(days, pt('2026-10-20 09:00'))[1] ?? assert.fail()), [
    'Tue 2026-11-10 09:00',
    'Tue 2026-11-17 09:00',
  ]);
});

const links: readonly (readonly [left: string, expires: string, worth: ReturnType<typeof linkState>])[] = [
  ['30 days', '2026-10-01 10:00', 'good'],
  ['15 days', '2026-09-16 10:00', 'good'],
  ['a minute less than 15 days', '2026-09-16 09:59', 'short'],
  ['four days', '2026-09-05 10:00', 'short'],
  ['a minute less than four days', '2026-09-05 09:59', 'refused'],
  ['no time', '2026-09-01 10:00', 'expired'],
  ['over since a month', '2026-08-01 10:00', 'expired'],
];

for (const [left, expires, worth] of links) {
  test(`a package link with ${left} left is ${worth}`, () => {
    assert.equal(linkState(pt(expires), pt('2026-09-01 10:00')), worth);
  });
}

test('a link becomes short fifteen days before it expires, clocks changed or not', () => {
  assert.equal(clock(daysBefore(pt('2026-11-10 12:00'), 15)), 'Mon 2026-10-26 12:00');
});
