import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { rule } from '../../engine/rule';

export default rule({
  id: 'file-picker-needs-dynamic-tree',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['DynamicTreeExtensionMissing'],
    policyCodes: [],
    message: "The 'x-ms-dynamic-tree' extension must be defined to enable file picker support.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { noTree: 'The file picker needs "x-ms-dynamic-tree" beside these dynamic values.' },
  visit: {
    root(definition, report) {
      for (const { key, json, holder } of dynamicCalls(definition))
        if (
          key === 'x-ms-dynamic-values' &&
          json.capability === 'file-picker' &&
          holder.json['x-ms-dynamic-tree'] === undefined
        )
          report('noTree', holder.at);
    },
  },
});
