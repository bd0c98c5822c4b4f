import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { hasSibling, siblingOf } from '../../connector/definition/dynamicSiblings';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-values-without-list',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-dynamic-list',
  messages: {
    noList: 'The dynamic values have no "x-ms-dynamic-list" beside them, which newer designers read.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (call.key !== 'x-ms-dynamic-values' || call.json.capability === 'file-picker' || hasSibling(call))
          continue;
        const sibling = siblingOf(definition, call);
        report('noList', call.holder.at, {
          fixes: sibling
            ? [safeFix('Add x-ms-dynamic-list', insert(call.holder.at, 'x-ms-dynamic-list', sibling))]
            : [],
        });
      }
    },
  },
});
