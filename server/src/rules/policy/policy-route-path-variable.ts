import type { Operation } from '../../connector/definition/views';
import { parameterOf } from '../../connector/policies';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'policy-route-path-variable',
  area: 'policy',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: { unknown: 'The path uses {variable}, but the operation {id} has no such path parameter.' },
  visit: {
    policy(policy, report, { definition }) {
      const { value, at } = parameterOf(policy, 'newPath');
      if (!definition || typeof value !== 'string') return;
      const operations = (policy.operationIds ?? []).flatMap(id => definition.operationsById.get(id) ?? []);
      for (const [variable, name = ''] of value.matchAll(/(?<!@)\{([^{}]+)\}/g)) {
        const without = operations.find(operation => !pathParameters(operation).has(name));
        if (!without) continue;
        const meant = nearest(name, pathParameters(without));
        report('unknown', at, {
          values: { variable, id: without.id ?? '' },
          fixes:
            meant === undefined
              ? []
              : [
                  suggestion('Change to "{meant}"', set(at, value.replace(variable, `{${meant}}`)), {
                    meant,
                  }),
                ],
        });
      }
    },
  },
});

/** The names in braces of an operation's path, and those of its path parameters. */
function pathParameters({ path, parameters }: Operation): Set<string> {
  return new Set([
    ...[...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name),
    ...parameters.filter(({ parameter }) => parameter.in === 'path').map(({ parameter }) => parameter.name),
  ]);
}
