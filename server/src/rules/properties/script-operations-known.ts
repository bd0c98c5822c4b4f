import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-operations-known',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/README.md; public CLI ppcv lib/validator.js',
  messages: { unknown: 'The definition has no operation "{id}"; the script never runs for it.' },
  visit: {
    properties({ json: { scriptOperations: ids }, at }, report, { definition }) {
      if (!definition || !Array.isArray(ids)) return;
      ids.forEach((id, i) => {
        if (typeof id !== 'string' || definition.operationsById.has(id)) return;
        const place = below(at, 'scriptOperations', i);
        const meant = nearest(id, definition.operationsById.keys());
        report('unknown', place, {
          values: { id },
          fixes: meant ? [suggestion('Change to "{meant}"', set(place, meant), { meant })] : [],
        });
      });
    },
  },
});
