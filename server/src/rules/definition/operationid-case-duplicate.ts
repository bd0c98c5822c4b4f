import type { Operation } from '../../connector/definition/views';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-case-duplicate',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { sameButCase: 'The operationId "{id}" differs from "{other}" only in letter case.' },
  visit: {
    root({ operationsById }, report) {
      const earlier = new Map<string, Operation>();
      for (const [id, operation] of operationsById) {
        const lower = id.toLowerCase();
        const other = earlier.get(lower);
        if (!other) earlier.set(lower, operation);
        else
          report('sameButCase', below(operation.at, 'operationId'), {
            values: { id, other: other.id ?? '' },
            related: [{ message: 'The other operationId.', target: below(other.at, 'operationId') }],
          });
      }
    },
  },
});
