import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

export default rule({
  id: 'definition-file-size',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3d; https://learn.microsoft.com/connectors/custom-connectors/faq § limits',
  messages: { tooLarge: 'The definition has {size} bytes; it must have fewer than {limit} (1 MB).' },
  visit: {
    document(document, report, _, kind) {
      const { size } = document;
      if (kind === 'definition' && size >= limits.definitionBytes)
        report('tooLarge', textAt(document), { values: { size, limit: limits.definitionBytes } });
    },
  },
});
