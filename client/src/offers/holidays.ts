import { DateTime } from 'luxon';

/** A day that Microsoft does not work on: a federal holiday by id, or a date of the author's own. */
interface HolidayRule {
  readonly id: string;
  readonly when: FixedDay | FloatingDay;
}

interface FixedDay {
  readonly month: number;
  readonly day: number;
}

/** The `nth` given weekday of a month (1 Monday … 7 Sunday); `nth` -1 is the last one. */
interface FloatingDay {
  readonly month: number;
  readonly weekday: number;
  readonly nth: number;
}

/**
 * The holidays of United States federal law, 5 U.S.C. 6103. Microsoft does not publish which "US holidays" it means, so
 * the list is a setting. Source: https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
 */
const federal: readonly HolidayRule[] = [
  { id: 'new-year', when: { month: 1, day: 1 } },
  { id: 'martin-luther-king', when: { month: 1, weekday: 1, nth: 3 } },
  { id: 'washington', when: { month: 2, weekday: 1, nth: 3 } },
  { id: 'memorial', when: { month: 5, weekday: 1, nth: -1 } },
  { id: 'juneteenth', when: { month: 6, day: 19 } },
  { id: 'independence', when: { month: 7, day: 4 } },
  { id: 'labor', when: { month: 9, weekday: 1, nth: 1 } },
  { id: 'columbus', when: { month: 10, weekday: 1, nth: 2 } },
  { id: 'veterans', when: { month: 11, day: 11 } },
  { id: 'thanksgiving', when: { month: 11, weekday: 4, nth: 4 } },
  { id: 'christmas', when: { month: 12, day: 25 } },
];

/** The default of the setting that lists holidays. */
export const federalHolidayIds: readonly string[] = federal.map(rule => rule.id);

export interface Holidays {
  /** Whether nobody works on a date (`2026-09-07`). */
  readonly has: (isoDate: string) => boolean;
  /** Entries of the list that mean nothing. */
  readonly unknown: readonly string[];
}

/**
 * Reads the list of holidays: ids of federal holidays (observed on Friday when they fall on a Saturday, on Monday when on a
 * Sunday), single dates (`2026-12-24`) and dates of every year (`12-24`).
 */
export function readHolidays(entries: readonly string[] = federalHolidayIds): Holidays {
  const rules = federal.filter(rule => entries.includes(rule.id));
  const dates = new Set(entries.filter(isDate));
  const yearly = new Set(entries.filter(isDayOfYear));
  const observed = new Map<number, ReadonlySet<string>>();
  const observedIn = (year: number) => {
    const known = observed.get(year) ?? observedDates(rules, year);
    observed.set(year, known);
    return known;
  };
  return {
    has: date =>
      dates.has(date) || yearly.has(date.slice(5)) || observedIn(Number(date.slice(0, 4))).has(date),
    unknown: entries.filter(
      entry => !dates.has(entry) && !yearly.has(entry) && !federalHolidayIds.includes(entry),
    ),
  };
}

const isDate = (entry: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(entry) && DateTime.fromISO(entry).isValid;

const isDayOfYear = (entry: string): boolean =>
  /^\d{2}-\d{2}$/.test(entry) && DateTime.fromISO(`2024-${entry}`).isValid;

/** The days off of a year; 1 January of the next year may be observed on 31 December of this one. */
function observedDates(rules: readonly HolidayRule[], year: number): ReadonlySet<string> {
  const days = [year, year + 1].flatMap(of => rules.map(rule => observedDay(rule.when, of)));
  return new Set(days.map(day => day.toISODate()).filter(date => date.startsWith(String(year))));
}

function observedDay(when: FixedDay | FloatingDay, year: number): DateTime<true> {
  if ('weekday' in when) return floatingDay(when, year);
  const day = date(year, when.month, when.day);
  if (day.weekday === 6) return day.minus({ days: 1 });
  if (day.weekday === 7) return day.plus({ days: 1 });
  return day;
}

function floatingDay({ month, weekday, nth }: FloatingDay, year: number): DateTime<true> {
  if (nth < 0) {
    const last = date(year, month, 1).plus({ months: 1 }).minus({ days: 1 });
    return last.minus({ days: (last.weekday - weekday + 7) % 7 });
  }
  const first = date(year, month, 1);
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + (nth - 1) * 7 });
}

function date(year: number, month: number, day: number): DateTime<true> {
  const made = DateTime.utc(year, month, day);
  if (!made.isValid) throw new RangeError(`${year}-${month}-${day} is not a date.`);
  return made;
}
