import { below, type Node } from '../../connector/place';
import { rule, type Report } from '../../engine/rule';
import { findPhrase } from '../../engine/words';
import { productNames, restrictedPhrases } from '../../vocabulary/names';

export default rule({
  id: 'operation-strings-product-names',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define operation and parameter summaries',
  messages: {
    productName: 'The text names "{name}"; the guidance wants strings without Microsoft product names.',
  },
  visit: {
    operation(operation, report) {
      find(operation, 'summary', report);
      const { description } = operation.json;
      const restricted = typeof description === 'string' && findPhrase(description, restrictedPhrases);
      if (!restricted) find(operation, 'description', report);
    },
    parameter(parameter, report) {
      find(parameter, 'x-ms-summary', report);
      find(parameter, 'description', report);
    },
  },
});

function find({ json, at }: Node, key: string, report: Report<'productName'>): void {
  const value = json[key];
  const found = typeof value === 'string' ? findPhrase(value, productNames) : undefined;
  if (found) report('productName', below(at, key), { values: { name: found.phrase } });
}
