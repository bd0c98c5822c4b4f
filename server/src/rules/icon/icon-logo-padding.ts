import { logoShareOf } from '../../connector/iconPixels';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';

export default rule({
  id: 'icon-logo-padding',
  area: 'icon',
  severity: { verified: 'warning', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    "a verified publisher's public checks (2026); public publisher notes (2024-2026); https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon",
  messages: {
    tooLarge: 'The logo takes {percent} % of the icon; less than {limit} % in each direction is wanted.',
  },
  visit: {
    icon(icon, report) {
      const share = logoShareOf(icon) ?? 0;
      if (share < limits.logoShare) return;
      report('tooLarge', textAt(icon.document), {
        values: { percent: Math.round(share * 100), limit: limits.logoShare * 100 },
      });
    },
  },
});
