import { pluginOperations } from '../../connector/definition/plugin';
import { below } from '../../connector/place';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'plugin-openai-data-operationid',
  area: 'plugin',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { unknown: 'The definition has no operation "{id}".' },
  fixable: true,
  visit: {
    operation(operation, report, { definition }) {
      if (!definition) return;
      const items = pluginOperations(operation);
      for (const { json, at } of items) {
        const { operationId: id } = json;
        if (typeof id !== 'string' || definition.operationsById.has(id)) continue;
        const place = below(at, 'operationId');
        const own = items.length === 1 ? operation.id : undefined;
        const meant = own ?? nearest(id, definition.operationsById.keys());
        const fix = own === undefined ? suggestion : safeFix;
        report('unknown', place, {
          values: { id },
          fixes: meant === undefined ? [] : [fix('Change to "{meant}"', set(place, meant), { meant })],
        });
      }
    },
  },
});
