import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';

export default rule({
  id: 'icon-dimensions',
  aliases: ['icon-square'],
  area: 'icon',
  severity: { verified: 'error', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.4'] },
  source:
    "certification-policy-errors (public transcript of Jan 2026); a verified publisher's public checks (2026); https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon",
  messages: {
    notSquare: 'The icon has {width} × {height} pixels; it must be a square of 100 to 230 pixels a side.',
    tooSmall: 'The icon has {width} × {height} pixels; each side needs at least {smallest}.',
    tooLarge: 'The icon has {width} × {height} pixels; each side may have {largest} at most.',
  },
  visit: {
    icon({ document, size }, report) {
      if (!size) return;
      const { width, height } = size;
      const { smallest, largest } = limits;
      const values = { width, height, smallest, largest };
      if (width !== height) report('notSquare', textAt(document), { values });
      else if (width < smallest) report('tooSmall', textAt(document), { values });
      else if (width > largest) report('tooLarge', textAt(document), { values });
    },
  },
});
