import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { rule } from '../../engine/rule';

const operationNames = 'x-ms-apimTemplate-operationName';

export default rule({
  id: 'policy-operation-known',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'inferred',
  messages: { unknown: 'The definition has no operation "{id}"; the policy never runs for it.' },
  visit: {
    policy(policy, report, { definition }) {
      const names = policy.parameters[operationNames];
      if (!definition || !Array.isArray(names)) return;
      names.forEach((id, i) => {
        if (typeof id !== 'string' || definition.operationsById.has(id)) return;
        const at = below(policy.at, 'parameters', operationNames, i);
        const meant = nearest(id, definition.operationsById.keys());
        report('unknown', at, {
          values: { id },
          fixes: meant ? [suggestion('Change to "{meant}"', set(at, meant), { meant })] : [],
        });
      });
    },
  },
});
