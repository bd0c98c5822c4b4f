import { borderOf, isNear, pixelAt, type Rgba } from '../../connector/iconPixels';
import type { Pixels } from '../../connector/png';
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
      const border = borderOf(icon);
      if (!icon.pixels || !border) return;
      const share = logoShare(icon.pixels, border);
      if (share < limits.logoShare) return;
      report('tooLarge', textAt(icon.document), {
        values: { percent: Math.round(share * 100), limit: limits.logoShare * 100 },
      });
    },
  },
});

/** How much of the width or the height, whichever is more, lies between the outermost pixels unlike the background. */
function logoShare(pixels: Pixels, background: Rgba): number {
  const { width, height } = pixels;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (isNear(pixelAt(pixels, x, y), background, limits.sameAsBackground)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  return right < 0 ? 0 : Math.max((right - left + 1) / width, (bottom - top + 1) / height);
}
