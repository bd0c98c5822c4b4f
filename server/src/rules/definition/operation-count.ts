import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

const limit = limits.operations;

export default rule({
  id: 'operation-count',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['TotalOperationsCountExceedsMaxAllowed'],
    policyCodes: [],
    message: "The total number of operations in the swagger exceeds the maximum allowed value of '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations + learn.microsoft.com/connectors/custom-connectors/faq § API and OpenAPI limits',
  messages: { tooMany: 'The definition has {count} operations; a connector has at most {limit}.' },
  visit: {
    root({ operations, at }, report) {
      const count = operations.length;
      if (count > limit) report('tooMany', below(at, 'paths'), { values: { count, limit } });
    },
  },
});
