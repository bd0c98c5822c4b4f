import { categoryLists } from '../../connector/definition/categories';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'categories-format',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: ['InvalidConnectorCategory'], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b',
  messages: { format: 'Categories are written "{text}": each once, with ";" and nothing else between them.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const { text: written, at, parts, unknown } of categoryLists(definition)) {
        const text = [...new Set(parts)].join(';');
        if (parts.length === 0 || unknown.length > 0 || written === text) continue;
        report('format', at, {
          values: { text },
          fixes: [safeFix('Change to "{text}"', set(at, text), { text })],
        });
      }
    },
  },
});
