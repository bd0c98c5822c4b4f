import { below, type Node } from '../../connector/place';
import { rule, type Report } from '../../engine/rule';
import { sameText } from '../../engine/words';

export default rule({
  id: 'description-equals-summary',
  aliases: ['operation-summary-equals-description', 'param-summary-equals-description'],
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/coding-standards § Summary and description; https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Response',
  messages: { same: 'The description says the same as {key}; tell more than the name does.' },
  visit: {
    operation(operation, report) {
      find(operation, 'summary', report);
    },
    parameter(parameter, report) {
      find(parameter, 'x-ms-summary', report);
    },
  },
});

function find({ json, at }: Node, key: string, report: Report<'same'>): void {
  const { description } = json;
  const summary = json[key];
  if (typeof description !== 'string' || typeof summary !== 'string') return;
  if (sameText(description, summary)) report('same', below(at, 'description'), { values: { key } });
}
