import type { Rule } from '../engine/rule';
import type { RuleSummary } from '../protocol';

/** What the client needs of a rule, to recognise it in a report. */
export const summarizeRule = ({ id, area, aliases = [], microsoft }: Rule): RuleSummary => ({
  id,
  area,
  aliases,
  validatorIds: microsoft.validatorIds,
  policyCodes: microsoft.policyCodes,
  ...(microsoft.message !== undefined && { message: microsoft.message }),
});
