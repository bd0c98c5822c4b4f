import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { hasSibling, siblingOf } from '../../connector/definition/dynamicSiblings';
import { below } from '../../connector/place';
import { insert, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-schema-properties-value-path',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['DynamicPropertiesExtensionRequiredForPropertiesValuePath'],
    policyCodes: [],
    message:
      "The 'x-ms-dynamic-schema' extension property 'value-path' points to schema properties. You need to define the 'x-ms-dynamic-properties' extension, which points to schema object.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    needsProperties:
      'The path "{path}" leads to the properties of a schema, so "x-ms-dynamic-properties" is needed beside it.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const path = call.json['value-path'];
        if (call.key !== 'x-ms-dynamic-schema' || typeof path !== 'string' || hasSibling(call)) continue;
        if (!/(^|\/)properties$/.test(path)) continue;
        const sibling = siblingOf(definition, call);
        report('needsProperties', below(call.at, 'value-path'), {
          values: { path },
          fixes: sibling
            ? [
                safeFix(
                  'Add x-ms-dynamic-properties',
                  insert(call.holder.at, 'x-ms-dynamic-properties', sibling),
                ),
              ]
            : [],
        });
      }
    },
  },
});
