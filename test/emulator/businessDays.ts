import { DAY, HOUR } from './clock';

/** [month, day] or [month, weekday, which of them in the month; -1 is the last]. Federal holidays, 5 U.S.C. 6103. */
const fixedHolidays = [
  [1, 1],
  [6, 19],
  [7, 4],
  [11, 11],
  [12, 25],
] as const;
const floatingHolidays = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, -1],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
] as const;

const redmond = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `start` plus so many days of 24 hours, leaving out weekends and US holidays in Redmond's time. */
export function addBusinessDays(start: number, days: number): number {
  let time = start;
  let left = days * 24;
  while (left > 0) {
    if (isBusinessDay(redmond.format(time))) left -= 1;
    time += HOUR;
  }
  while (!isBusinessDay(redmond.format(time))) time += HOUR;
  return time;
}

/** Whether a date such as `2026-09-07` is neither a weekend day nor a holiday. */
export function isBusinessDay(date: string): boolean {
  const day = Date.parse(`${date}T00:00:00Z`);
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(new Date(day).getUTCFullYear()).has(day);
}

function holidays(year: number): ReadonlySet<number> {
  const fixed = [
    ...fixedHolidays.map(([month, day]) => Date.UTC(year, month - 1, day)),
    Date.UTC(year + 1, 0, 1),
  ];
  return new Set([
    ...fixed.map(observed),
    ...floatingHolidays.map(([month, weekday, nth]) => floating(year, month, weekday, nth)),
  ]);
}

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function observed(day: number): number {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return day - DAY;
  return weekday === 0 ? day + DAY : day;
}

function floating(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = Date.UTC(year, month, 0);
    return last - ((new Date(last).getUTCDay() - weekday + 7) % 7) * DAY;
  }
  const first = Date.UTC(year, month - 1, 1);
  return first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + (nth - 1) * 7) * DAY;
}
