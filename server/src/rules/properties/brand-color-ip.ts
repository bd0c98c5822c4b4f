import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { brandColors } from '../../vocabulary/names';

const wanted = brandColors.independent;

export default rule({
  id: 'brand-color-ip',
  area: 'properties',
  severity: { verified: 'off', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 4; microsoft/PowerPlatformConnectors@8bff86e README.md; microsoft/PowerPlatformConnectors#1305',
  messages: { other: 'The brand colour is {color}; connectors of independent publishers have #da3b01.' },
  fixable: true,
  visit: {
    properties({ json, at }, report) {
      const color = json.iconBrandColor;
      if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color) || color.toLowerCase() === wanted)
        return;
      const place = below(at, 'iconBrandColor');
      report('other', place, {
        values: { color },
        fixes: [safeFix('Change to "{wanted}"', set(place, wanted), { wanted })],
      });
    },
  },
});
