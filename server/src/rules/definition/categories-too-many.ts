import { categoryLists } from '../../connector/definition/categories';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

const limit = limits.categoriesMax;

export default rule({
  id: 'categories-too-many',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['TooManyConnectorCategories'],
    policyCodes: [],
    message: "The maximum allowed number of categories for the connector is '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { tooMany: 'The connector names {count} categories; certification allows {limit}.' },
  visit: {
    root(definition, report) {
      for (const { at, parts } of categoryLists(definition)) {
        if (parts.length <= limit) continue;
        const text = parts.slice(0, limit).join(';');
        report('tooMany', at, {
          values: { count: parts.length, limit },
          fixes: [suggestion('Keep "{text}"', set(at, text), { text })],
        });
      }
    },
  },
});
