import { instant, pacific } from './calendar';
import type { Instant } from './snapshot';

/**
 * How long the link of the package must still work. Microsoft asks for 15 days when the package is prepared
 * (https://learn.microsoft.com/connectors/custom-connectors/certification-submission) and rejects it below four
 * (policy 5000.3.1.2).
 */
export const linkDays = { wanted: 15, least: 4 } as const;

export type LinkState = 'good' | 'short' | 'refused' | 'expired';

/** What a link that expires then is worth now. */
export function linkState(expires: Instant, now: Instant): LinkState {
  const days = pacific(expires).diff(pacific(now), 'days').days;
  if (days <= 0) return 'expired';
  if (days < linkDays.least) return 'refused';
  return days < linkDays.wanted ? 'short' : 'good';
}

/** When a link falls below a number of days. */
export const daysBefore = (expires: Instant, days: number): Instant =>
  instant(pacific(expires).minus({ days }));
