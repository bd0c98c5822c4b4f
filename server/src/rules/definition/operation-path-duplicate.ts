import { bareTemplate } from '../../connector/definition/paths';
import type { Operation } from '../../connector/definition/views';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-path-duplicate',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['DuplicateOperationPath'],
    policyCodes: [],
    message:
      "The operations '{0}' and '{1}' have the path templates '{2}' and '{3}' which are duplicate and indistinguishable. They need to have a difference in static path segments for a deterministic routing.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    same: '{verb} "{path}" cannot be told from "{other}"; the two paths must differ in a fixed part.',
  },
  visit: {
    root({ pathItems }, report) {
      // Of each verb and template the first operation, and the first whose path differs from it in more than letter case.
      const earlier = new Map<string, Operation[]>();
      for (const { path, at, operations } of pathItems) {
        const lower = path.toLowerCase();
        const isOther = (operation: Operation): boolean => operation.path.toLowerCase() !== lower;
        const found = operations.flatMap(operation => {
          const key = `${operation.verb} ${bareTemplate(path)}`;
          const known = earlier.get(key) ?? [];
          if (known.length === 0 || (known.length === 1 && known.every(isOther)))
            earlier.set(key, [...known, operation]);
          return known.filter(isOther);
        })[0];
        if (!found) continue;
        report('same', keyAt(at), {
          values: { verb: found.verb.toUpperCase(), path, other: found.path },
          related: [{ message: 'The other path.', target: keyAt(found.pathItem.at) }],
        });
      }
    },
  },
});
