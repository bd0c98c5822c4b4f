import { DateTime } from 'luxon';
import { readHolidays, type Holidays } from './holidays';
import type { Instant } from './snapshot';

/** Microsoft states its times in Pacific time. */
export const zone = 'America/Los_Angeles';

/** Which days count. A business day is Monday to Friday in Pacific time, holidays excepted. */
export interface Calendar {
  readonly holidays: Holidays;
}

/** A calendar for a list of holidays as the setting holds it (see `readHolidays`). */
export const calendar = (entries?: readonly string[]): Calendar => ({ holidays: readHolidays(entries) });

/** An instant in Pacific time. Throws a `RangeError` for text that is no date. */
export function pacific(at: Instant): DateTime<true> {
  const time = DateTime.fromISO(at, { zone });
  if (!time.isValid) throw new RangeError(`"${at}" is not a point in time.`);
  return time;
}

export const instant = (time: DateTime<true>): Instant => time.toUTC().toISO();

export const isBusinessDay = ({ holidays }: Calendar, day: DateTime<true>): boolean =>
  day.weekday < 6 && !holidays.has(day.toISODate());

/**
 * Adds business hours, 24 to a business day, so 48 of them are two business days: the strict reading. Hours on weekends
 * and holidays do not count; a start on such a day counts from the next business day's midnight.
 */
export function addBusinessHours(days: Calendar, start: Instant, hours: number): Instant {
  let time = pacific(start);
  let left = hours * 3_600_000;
  for (;;) {
    const midnight = time.startOf('day').plus({ days: 1 });
    const today = isBusinessDay(days, time) ? midnight.toMillis() - time.toMillis() : 0;
    if (today > 0 && left <= today) return instant(time.plus(left));
    left -= today;
    time = midnight;
  }
}

/** The same time of day, `count` business days later. */
export function addBusinessDays(days: Calendar, start: Instant, count: number): Instant {
  let time = pacific(start);
  for (let left = count; left > 0;) {
    time = time.plus({ days: 1 });
    if (isBusinessDay(days, time)) left -= 1;
  }
  return instant(time);
}

/** The first business day on or after a day. */
export function businessDayFrom(days: Calendar, day: DateTime<true>): DateTime<true> {
  let time = day;
  while (!isBusinessDay(days, time)) time = time.plus({ days: 1 });
  return time;
}

/** The first Friday after the day of an instant, at midnight; a Friday counts from the next one. */
export function fridayAfter(at: Instant): DateTime<true> {
  const day = pacific(at).startOf('day');
  return day.plus({ days: ((5 - day.weekday + 6) % 7) + 1 });
}
