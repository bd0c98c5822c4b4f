/**
 * The emulator's time. It moves only when told to. In a demo, one second counts as one hour from the first write on; until
 * then time stands still, so that there is time to look around.
 */
export interface Clock {
  /** Milliseconds since 1970 inside Partner Center: submissions, reports, etags. */
  now(): number;
  /** Milliseconds since 1970 outside it: how long tokens and SAS links live. Real time in demo mode. */
  outside(): number;
  /** How many times faster than real time `now` runs by itself; 0 while it stands still. */
  rate(): number;
  /** Somebody wrote something. */
  wrote(): void;
  advance(milliseconds: number): void;
  reset(): void;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Tuesday 1 September 2026, 10:00 in Redmond; the following Monday is Labor Day. */
export const defaultStart = Date.parse('2026-09-01T17:00:00Z');

export function manualClock(start: number): Clock {
  let elapsed = 0;
  const now = () => start + elapsed;
  return {
    now,
    outside: now,
    rate: () => 0,
    wrote: () => undefined,
    advance: milliseconds => void (elapsed += milliseconds),
    reset: () => void (elapsed = 0),
  };
}

export function demoClock(): Clock {
  const rate = 3600;
  let start = Date.now();
  let running: number | undefined;
  let elapsed = 0;
  return {
    now: () => start + elapsed + (running === undefined ? 0 : (Date.now() - running) * rate),
    outside: () => Date.now(),
    rate: () => (running === undefined ? 0 : rate),
    wrote: () => void (running ??= Date.now()),
    advance: milliseconds => void (elapsed += milliseconds),
    reset: () => {
      start = Date.now();
      running = undefined;
      elapsed = 0;
    },
  };
}

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds (`P2DT3H`), or undefined. */
export function parseDuration(duration: string): number | undefined {
  const match = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1).map(part => Number(part ?? 0));
  return (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000;
}

/** A time as the API writes it for most fields, e.g. `2026-09-01T17:00:00Z`. */
export const utc = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

/** A time as workflow steps carry it: seven fractional digits, no zone. */
export const zoneless = (time: number): string => new Date(time).toISOString().replace('Z', '0000');
