import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';
import { operationNameKey } from '../../vocabulary/policies';

export default rule({
  id: 'policy-operation-known',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: { unknown: 'The definition has no operation "{id}"; the policy never runs for it.' },
  visit: {
    policy({ parameters, at }, report, { definition }) {
      const names = parameters[operationNameKey];
      if (!definition || !Array.isArray(names)) return;
      names.forEach((id, i) => {
        if (typeof id !== 'string' || definition.operationsById.has(id)) return;
        const place = below(at, 'parameters', operationNameKey, i);
        const meant = nearest(id, definition.operationsById.keys());
        report('unknown', place, {
          values: { id },
          fixes: meant ? [suggestion('Change to "{meant}"', set(place, meant), { meant })] : [],
        });
      });
    },
  },
});
