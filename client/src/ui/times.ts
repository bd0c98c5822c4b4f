import * as vscode from 'vscode';

/** Times for people: in their language and their time zone. Instants are ISO 8601 text in UTC. */

export const formatTime = (at: string): string =>
  format(at, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

export const formatDay = (at: string): string =>
  format(at, { weekday: 'short', day: 'numeric', month: 'short' });

/** With the year and the time zone, for tooltips. */
export const formatWhole = (at: string): string =>
  new Intl.DateTimeFormat(vscode.env.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));

const format = (at: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(vscode.env.language, options).format(new Date(at));

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "in 2 days", "3 hours ago". */
export function fromNow(at: string, now: string): string {
  const seconds = (Date.parse(at) - Date.parse(now)) / 1000;
  const size = Math.abs(seconds);
  const words = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'always', style: 'long' });
  if (size < minute) return vscode.l10n.t('now');
  if (size < 1.5 * hour) return words.format(Math.round(seconds / minute), 'minute');
  if (size < 2 * day) return words.format(Math.round(seconds / hour), 'hour');
  return words.format(Math.round(seconds / day), 'day');
}

/** A time as people type it, such as `2026-09-03 15:00`, read on this machine's clock; undefined when it is none. */
export function parseTyped(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d))?$/.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const date = new Date(year, month - 1, dayOfMonth, hours, minutes);
  const isReal = date.getMonth() === month - 1 && date.getDate() === dayOfMonth && hours < 24 && minutes < 60;
  return isReal ? date.toISOString() : undefined;
}

/** A time in the form that `parseTyped` reads. */
export function formatTyped(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const days = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${days} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
