import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';

export default rule({
  id: 'icon-file-size',
  area: 'icon',
  severity: { verified: 'warning', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.2'] },
  source: 'certification-policy-errors (public transcript of Jan 2026)',
  messages: { tooLarge: 'The icon has {size} bytes; it must have fewer than {limit} (1 MB).' },
  visit: {
    icon({ document }, report) {
      const { length: size } = document.bytes;
      if (size >= limits.bytes)
        report('tooLarge', textAt(document), { values: { size, limit: limits.bytes } });
    },
  },
});
