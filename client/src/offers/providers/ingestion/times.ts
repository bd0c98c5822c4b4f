import type { Instant } from '../../snapshot';

/**
 * An instant as the service writes it: with or without `Z`, up to seven fractional digits. Undefined when it is none, and
 * for the years 1 and 1601, which mean "never".
 */
export function readInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/i.exec(value.trim());
  if (!match) return undefined;
  const [, seconds = '', fraction = '', zone = 'Z'] = match;
  const time = Date.parse(seconds + fraction.slice(0, 4) + zone.toUpperCase());
  if (Number.isNaN(time)) return undefined;
  const year = new Date(time).getUTCFullYear();
  return year > 1601 ? new Date(time).toISOString() : undefined;
}
