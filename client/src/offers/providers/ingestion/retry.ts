/** How often a read is tried, and the longest the service may ask to wait before we rather tell the person. */
export const maxTries = 5;
const longestWait = 5 * 60_000;
const firstWait = 1000;
const longestBackoff = 60_000;

const transient = new Set([202, 429, 500, 502, 503, 504]);

export const isTransient = (status: number): boolean => transient.has(status);

/**
 * Milliseconds to wait before the next try, or undefined to give up. What the service asks for counts; otherwise the
 * wait is random below a bound that doubles, so that many clients do not come back at once.
 * @param tried how many tries there have been
 * @param asked milliseconds, from `Retry-After`
 * @param random a number from 0 up to 1
 */
export function waitBeforeRetry(
  tried: number,
  asked: number | undefined,
  random: number,
): number | undefined {
  if (tried >= maxTries) return undefined;
  if (asked !== undefined) return asked <= longestWait ? asked : undefined;
  return Math.round(random * Math.min(longestBackoff, firstWait * 2 ** tried));
}

/** `Retry-After` in milliseconds; a date is compared with the service's own clock when the answer has it. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return undefined;
  const serverNow = Date.parse(headers.get('date') ?? '');
  return Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow));
}
