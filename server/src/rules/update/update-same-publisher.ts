import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-same-publisher',
  area: 'update',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors#3832',
  when: 'update',
  messages: { changed: 'The publisher was "{before}"; only the same publisher may update a connector.' },
  visit: {
    connector({ properties, baseline }, report) {
      const before = baseline?.properties?.body.json.publisher;
      const now = properties?.body.json.publisher;
      if (!properties || typeof before !== 'string' || typeof now !== 'string' || before === now) return;
      const at = below(properties.body.at, 'publisher');
      report('changed', at, {
        values: { before },
        related: baseline?.properties
          ? [
              {
                message: 'The last certified version: {before}',
                values: { before },
                target: below(baseline.properties.body.at, 'publisher'),
              },
            ]
          : [],
        fixes: [suggestion('Go back to "{before}"', set(at, before), { before })],
      });
    },
  },
});
