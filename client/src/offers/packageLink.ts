import { linkDays } from '../../../server/src/vocabulary/linkDays';
import { instant, pacific } from './calendar';
import type { Instant } from './snapshot';

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
