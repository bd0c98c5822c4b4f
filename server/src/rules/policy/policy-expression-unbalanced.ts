import { expressionsOf } from '../../connector/policies';
import { spanIn } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'policy-expression-unbalanced',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: {
    bracket: 'This bracket of the expression has no partner.',
    quote: 'This quote of the expression has no partner.',
  },
  visit: {
    policy(policy, report) {
      for (const {
        at,
        faults: [fault],
      } of expressionsOf(policy))
        // Of several, the first is told: it may be the cause of the others.
        if (fault) report(fault.kind, spanIn(at, fault.start, fault.end));
    },
  },
});
