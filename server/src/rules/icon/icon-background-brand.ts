import { borderOf, hexOf, isNear, readHex } from '../../connector/iconPixels';
import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { icon as limits } from '../../vocabulary/icon';
import { brandColors } from '../../vocabulary/names';

export default rule({
  id: 'icon-background-brand',
  area: 'icon',
  severity: { verified: 'error', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
    message:
      'Icon must contain a non-transparent, non-white color (#ffffff) background and not-default color (#007ee5) that matches your specified icon background color',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon; microsoft/PowerPlatformConnectors#3979',
  fixable: true,
  messages: { differs: 'The brand colour is {brand} but the background of the icon is {background}.' },
  visit: {
    properties({ json, at }, report, { icon }) {
      const brand = readHex(json.iconBrandColor);
      const border = icon && borderOf(icon);
      if (!brand || border?.[3] !== 255 || isNear(brand, border, limits.sameColor)) return;
      const place = below(at, 'iconBrandColor');
      const background = hexOf(border);
      const isForbidden = brandColors.forbidden.some(color => {
        const forbidden = readHex(color);
        return forbidden && isNear(forbidden, border, limits.sameAsForbidden);
      });
      report('differs', place, {
        values: { brand: hexOf(brand), background },
        fixes: isForbidden
          ? []
          : [safeFix('Change to "{background}"', set(place, background), { background })],
      });
    },
  },
});
