import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls, type DynamicCall } from '../../connector/definition/dynamicCalls';
import { hasSibling, siblingKey, siblingOf } from '../../connector/definition/dynamicSiblings';
import type { Fix } from '../../engine/finding';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

const newer: ReadonlySet<string> = new Set(['x-ms-dynamic-list', 'x-ms-dynamic-properties']);

export default rule({
  id: 'dynamic-list-needs-values',
  aliases: ['dynamic-properties-needs-schema'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-dynamic-list; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-dynamic-properties',
  messages: { alone: '"{key}" stands alone; older designers read "{sibling}", so it is wanted beside it.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const sibling = siblingKey(call);
        if (!newer.has(call.key) || sibling === undefined || hasSibling(call)) continue;
        report('alone', call.holder.at, {
          values: { key: call.key, sibling },
          fixes: addSibling(definition, call, sibling),
        });
      }
    },
  },
});

/** The older extension cannot say everything: it is added where it would be complete. */
function addSibling(definition: Definition, call: DynamicCall, key: string): Fix[] {
  const value = siblingOf(definition, call);
  if (!value) return [];
  if (
    key === 'x-ms-dynamic-values' &&
    (value['value-path'] === undefined || value['value-title'] === undefined)
  )
    return [];
  return [safeFix('Add {key}', insert(call.holder.at, key, value), { key })];
}
