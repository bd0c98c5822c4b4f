import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addBusinessDays,
  addBusinessHours,
  calendar,
  fridayAfter,
  instant,
  pacific,
} from '../../client/src/offers/calendar';
import { readHolidays } from '../../client/src/offers/holidays';
import { clock, pt } from './support';

const days = calendar();

const fortyEightHours: readonly (readonly [why: string, start: string, due: string])[] = [
  ['the worked example: weekend and Labor Day do not count', '2026-09-03 15:00', 'Tue 2026-09-08 15:00'],
  ['within a week', '2026-09-14 09:30', 'Wed 2026-09-16 09:30'],
  ['over a weekend', '2026-09-17 18:00', 'Mon 2026-09-21 18:00'],
  ['started on a Saturday, counted from Monday', '2026-09-19 12:00', 'Wed 2026-09-23 00:00'],
  ['started on a holiday, counted from the day after', '2026-09-07 08:00', 'Thu 2026-09-10 00:00'],
  ['clocks go forward on Sunday 8 March 2026', '2026-03-06 10:00', 'Tue 2026-03-10 10:00'],
  ['clocks go back on Sunday 1 November 2026', '2026-10-30 10:00', 'Tue 2026-11-03 10:00'],
  ['over the year’s end: 1 January is a Friday', '2026-12-30 16:00', 'Mon 2027-01-04 16:00'],
  ['Christmas on a Saturday is observed on Friday 24', '2027-12-22 11:00', 'Mon 2027-12-27 11:00'],
  ['New Year on a Saturday is observed on Friday 31 December', '2027-12-30 09:00', 'Tue 2028-01-04 09:00'],
  ['4 July on a Saturday is observed on Friday 3', '2026-07-01 12:00', 'Mon 2026-07-06 12:00'],
  ['Juneteenth on a Sunday is observed on Monday 20', '2033-06-16 12:00', 'Tue 2033-06-21 12:00'],
  ['Veterans Day in the middle of the week', '2026-11-10 23:00', 'Fri 2026-11-13 23:00'],
  ['Thanksgiving is the fourth Thursday', '2026-11-25 10:00', 'Mon 2026-11-30 10:00'],
  ['a last minute of a day', '2026-09-14 23:59', 'Wed 2026-09-16 23:59'],
];

for (const [why, start, due] of fortyEightHours) {
  test(`48 business hours from ${start}: ${why}`, () => {
    assert.equal(clock(addBusinessHours(days, pt(start), 48)), due);
  });
}

test('an instant counts wherever it was written down', () => {
  assert.equal(
    addBusinessHours(days, '2026-09-04T00:00:00+02:00', 48),
    addBusinessHours(days, pt('2026-09-03 15:00'), 48),
  );
});

test('no hours from now is now', () => {
  assert.equal(addBusinessHours(days, pt('2026-09-14 09:30'), 0), pt('2026-09-14 09:30'));
});

test('text that is no time is refused', () => {
  assert.throws(() => addBusinessHours(days, 'soon', 48), /"soon" is not a point in time/);
});

const businessDays: readonly (readonly [start: string, count: number, due: string])[] = [
  ['2026-09-03 15:00', 2, 'Tue 2026-09-08 15:00'],
  ['2026-09-03 15:00', 6, 'Mon 2026-09-14 15:00'],
  ['2026-09-11 00:00', 0, 'Fri 2026-09-11 00:00'],
  ['2026-03-06 10:00', 1, 'Mon 2026-03-09 10:00'],
  ['2026-12-31 10:00', 1, 'Mon 2027-01-04 10:00'],
];

for (const [start, count, due] of businessDays) {
  test(`${count} business days after ${start}`, () => {
    assert.equal(clock(addBusinessDays(days, pt(start), count)), due);
  });
}

const fridays: readonly (readonly [goLive: string, friday: string])[] = [
  ['2026-09-08 09:00', 'Fri 2026-09-11 00:00'],
  ['2026-09-10 23:59', 'Fri 2026-09-11 00:00'],
  ['2026-09-11 00:00', 'Fri 2026-09-18 00:00'],
  ['2026-09-11 17:00', 'Fri 2026-09-18 00:00'],
  ['2026-09-12 10:00', 'Fri 2026-09-18 00:00'],
  ['2026-12-31 10:00', 'Fri 2027-01-01 00:00'],
  ['2026-10-31 10:00', 'Fri 2026-11-06 00:00'],
];

for (const [goLive, friday] of fridays) {
  test(`the Friday that follows ${goLive}`, () => {
    assert.equal(clock(instant(fridayAfter(pt(goLive)))), friday);
  });
}

test('Friday is counted in Pacific time, not where the person sits', () => {
  // Friday morning in Paris is still Thursday evening in Redmond.
  assert.equal(clock(instant(fridayAfter('2026-09-11T05:00:00+02:00'))), 'Fri 2026-09-11 00:00');
});

const holidaysOf: Readonly<Record<number, readonly string[]>> = {
  2026: ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
  // 1 January 2022 was a Saturday, so 2021 has it, on 31 December.
  2021: [
    '01-01',
    '01-18',
    '02-15',
    '05-31',
    '06-18',
    '07-05',
    '09-06',
    '10-11',
    '11-11',
    '11-25',
    '12-24',
    '12-31',
  ],
  2022: ['01-17', '02-21', '05-30', '06-20', '07-04', '09-05', '10-10', '11-11', '11-24', '12-26'],
  2023: ['01-02', '01-16', '02-20', '05-29', '06-19', '07-04', '09-04', '10-09', '11-10', '11-23', '12-25'],
};

for (const [year, expected] of Object.entries(holidaysOf)) {
  test(`federal holidays of ${year}, as observed`, () => {
    const holidays = readHolidays();
    const first = pacific(`${year}-01-01T12:00:00-08:00`);
    const all = Array.from({ length: 366 }, (_, index) => first.plus({ days: index }).toISODate());
    const found = all.filter(date => date.startsWith(year) && holidays.has(date)).map(date => date.slice(5));
    assert.deepEqual(found, expected);
  });
}

test('the list of holidays can be changed: a holiday left out, a day and a day of every year added', () => {
  const { has, unknown } = readHolidays(['christmas', '2026-12-24', '12-31', '2026-02-30', 'easter']);
  assert.equal(has('2026-09-07'), false);
  assert.equal(has('2026-12-25'), true);
  assert.equal(has('2026-12-24'), true);
  assert.equal(has('2028-12-24'), false);
  assert.equal(has('2029-12-31'), true);
  assert.deepEqual(unknown, ['2026-02-30', 'easter']);
});

test('an added holiday moves a deadline', () => {
  const closed = calendar(['labor', '2026-09-08']);
  assert.equal(clock(addBusinessHours(closed, pt('2026-09-03 15:00'), 48)), 'Wed 2026-09-09 15:00');
});
