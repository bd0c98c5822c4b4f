import { borderColor } from '../../connector/iconPixels';
import { insertOrSet, suggestion } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';
import { brandColors } from '../../vocabulary/names';

export default rule({
  id: 'brand-color-required',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { missing: 'The connector has no iconBrandColor; certification needs one, such as "#2a6f97".' },
  visit: {
    properties(properties, report, { icon }, profile) {
      if (!isMissing(properties.json.iconBrandColor)) return;
      const color = profile === 'independent' ? brandColors.independent : borderColor(icon);
      report('missing', properties.at, {
        fixes: color
          ? [suggestion('Insert "{color}"', insertOrSet(properties, 'iconBrandColor', color), { color })]
          : [],
      });
    },
  },
});
