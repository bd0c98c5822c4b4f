import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { sameText, sentenceCase } from '../../engine/words';

export default rule({
  id: 'operation-summary-is-operation-id',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors reviews; https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance',
  messages: { isId: 'The summary "{summary}" is the operationId; say in words what the operation does.' },
  visit: {
    operation(operation, report) {
      const { id, json } = operation;
      const { summary } = json;
      if (typeof summary !== 'string' || id === undefined || summary.includes(' ')) return;
      if (!/[a-z][A-Z]|_/.test(summary) || !sameText(summary, id)) return;
      const at = below(operation.at, 'summary');
      const words = sentenceCase(summary);
      report('isId', at, {
        values: { summary },
        fixes: [suggestion('Change to "{words}"', set(at, words), { words })],
      });
    },
  },
});
