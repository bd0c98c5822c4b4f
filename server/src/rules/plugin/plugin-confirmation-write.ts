import { pluginOperations } from '../../connector/definition/plugin';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const writing: readonly string[] = ['post', 'put', 'patch', 'delete'];

export default rule({
  id: 'plugin-confirmation-write',
  area: 'plugin',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'inferred',
  messages: { silent: 'A plugin may call this {verb} without asking, and it may change data.' },
  visit: {
    operation(operation, report) {
      if (!writing.includes(operation.verb) || operation.json['x-ms-safe-operation'] === true) return;
      for (const { json, at } of pluginOperations(operation)) {
        if (json['x-ms-require-user-confirmation'] !== false) continue;
        const place = below(at, 'x-ms-require-user-confirmation');
        report('silent', place, {
          values: { verb: operation.verb.toUpperCase() },
          fixes: [suggestion('Ask before each call', set(place, true))],
        });
      }
    },
  },
});
