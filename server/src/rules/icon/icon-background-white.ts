import { borderOf, hexOf, isNear, readHex } from '../../connector/iconPixels';
import { textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';
import { brandColors } from '../../vocabulary/names';

const [white, blue] = brandColors.forbidden.map(readHex);

export default rule({
  id: 'icon-background-white',
  area: 'icon',
  severity: { verified: 'error', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon',
  messages: {
    white: 'The background of the icon is white ({background}); it needs the brand colour.',
    blue: "The background of the icon is the blue of Microsoft's template ({background}); it needs the brand colour.",
  },
  visit: {
    icon(icon, report) {
      const border = borderOf(icon);
      if (border?.[3] !== 255) return;
      const values = { background: hexOf(border) };
      if (white && isNear(white, border, limits.sameAsForbidden))
        report('white', textAt(icon.document), { values });
      if (blue && isNear(blue, border, limits.sameAsForbidden))
        report('blue', textAt(icon.document), { values });
    },
  },
});
