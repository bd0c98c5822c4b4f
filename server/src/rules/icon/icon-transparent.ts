import { transparencyOf } from '../../connector/iconPixels';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';

export default rule({
  id: 'icon-transparent',
  aliases: ['icon-palette-transparency'],
  area: 'icon',
  severity: { verified: 'error', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.5'] },
  source:
    "https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon; a verified publisher's public checks (2026); inferred",
  messages: {
    border: 'The border of the icon is transparent; the whole icon needs an opaque background.',
    inside: '{count} pixels of the icon are transparent; the whole icon needs an opaque background.',
  },
  visit: {
    icon(icon, report) {
      const { document, size } = icon;
      const transparency = transparencyOf(icon);
      if (!transparency || !size) return;
      const { count, onBorder } = transparency;
      if (onBorder) report('border', textAt(document));
      else if (count > size.width * size.height * limits.transparentShare)
        report('inside', textAt(document), { values: { count } });
    },
  },
});
