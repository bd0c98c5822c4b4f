import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { scriptBytes } from '../../vocabulary/script';

export default rule({
  id: 'script-size',
  area: 'script',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/write-code § FAQ; https://learn.microsoft.com/connectors/custom-connectors/define-blank § Step 4',
  messages: { tooLarge: 'The script has {size} bytes; at most {limit} (1 MB) are allowed.' },
  visit: {
    script({ document }, report) {
      const { size } = document;
      if (size > scriptBytes) report('tooLarge', textAt(document), { values: { size, limit: scriptBytes } });
    },
  },
});
