import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { readmeLength } from '../../vocabulary/texts';

export default rule({
  id: 'readme-too-short',
  area: 'readme',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { tooShort: 'The readme has {length} characters; no published one has fewer than {least}.' },
  visit: {
    readme({ document }, report) {
      const { length } = document.text;
      if (length < readmeLength)
        report('tooShort', textAt(document), { values: { length, least: readmeLength } });
    },
  },
});
