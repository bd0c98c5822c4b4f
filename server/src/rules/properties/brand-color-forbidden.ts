import { borderColor } from '../../connector/iconPixels';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { brandColors } from '../../vocabulary/names';

const forbidden: readonly string[] = brandColors.forbidden;

export default rule({
  id: 'brand-color-forbidden',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.1'] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e .github/pull_request_template.md; https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Design an icon',
  messages: {
    forbidden:
      "The brand colour {color} is the template's or white; take the colour of the icon's background.",
  },
  visit: {
    properties({ json, at }, report, { icon }, profile) {
      const color = json.iconBrandColor;
      if (typeof color !== 'string' || !forbidden.includes(color.toLowerCase())) return;
      const place = below(at, 'iconBrandColor');
      const better = profile === 'independent' ? brandColors.independent : borderColor(icon);
      report('forbidden', place, {
        values: { color },
        fixes:
          better && !forbidden.includes(better)
            ? [suggestion('Change to "{better}"', set(place, better), { better })]
            : [],
      });
    },
  },
});
