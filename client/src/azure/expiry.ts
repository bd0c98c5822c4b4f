import { linkDays } from '../../../server/src/vocabulary/linkDays';
import type { LinkFinding } from './linkFindings';
import { linkFinding } from './linkFindings';
import { day } from './text';

const dayLength = 24 * 60 * 60 * 1000;

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayLength);
}

/** Full days from now on; negative when the date has passed. */
export function daysLeft(expiresOn: Date, now: Date): number {
  return Math.floor((expiresOn.getTime() - now.getTime()) / dayLength);
}

/**
 * What the end of a link means for certification: nothing to say with 15 days or more left, else one finding.
 * Cheap and without the network, for the tree.
 */
export function judgeExpiry(expiresOn: Date, now: Date): LinkFinding | undefined {
  const days = daysLeft(expiresOn, now);
  const values = { date: day(expiresOn), days };
  if (expiresOn <= now) return linkFinding('expired', values);
  if (days < linkDays.least) return linkFinding('expires-too-soon', values);
  return days < linkDays.wanted ? linkFinding('expires-soon', values) : undefined;
}
