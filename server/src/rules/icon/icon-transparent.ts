import { ringOf } from '../../connector/iconPixels';
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
    icon({ document, pixels }, report) {
      if (!pixels) return;
      if (ringOf(pixels).some(([, , , alpha]) => alpha < 255)) return report('border', textAt(document));
      const { width, height, rgba } = pixels;
      let count = 0;
      for (let i = 3; i < rgba.length; i += 4) if ((rgba[i] ?? 255) < 255) count += 1;
      if (count > width * height * limits.transparentShare)
        report('inside', textAt(document), { values: { count } });
    },
  },
});
