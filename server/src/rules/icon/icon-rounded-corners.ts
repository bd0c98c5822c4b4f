import { borderOf, isNear, pixelAt, type Rgba } from '../../connector/iconPixels';
import type { Pixels } from '../../connector/png';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';

export default rule({
  id: 'icon-rounded-corners',
  area: 'icon',
  severity: { verified: 'warning', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon',
  messages: {
    rounded: 'A corner of the icon differs from its background; the background must fill the whole square.',
  },
  visit: {
    icon(icon, report) {
      const border = borderOf(icon);
      if (!icon.pixels || border?.[3] !== 255) return;
      const isRounded = corners(icon.pixels).some(
        color => color[3] < 255 || !isNear(color, border, limits.sameAsBackground),
      );
      if (isRounded) report('rounded', textAt(icon.document));
    },
  },
});

/** The pixels of the four blocks of 3 × 3 in the corners. */
function corners(pixels: Pixels): Rgba[] {
  const ends = (length: number): number[] => [0, 1, 2, length - 3, length - 2, length - 1];
  return ends(pixels.height)
    .filter(y => y >= 0 && y < pixels.height)
    .flatMap(y =>
      ends(pixels.width)
        .filter(x => x >= 0 && x < pixels.width)
        .map(x => pixelAt(pixels, x, y)),
    );
}
