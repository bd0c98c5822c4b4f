import { dynamicCalls, namesParameters } from '../../connector/definition/dynamicCalls';
import { hasSibling, siblingKey, siblingOf } from '../../connector/definition/dynamicSiblings';
import { headsOf, inputsOf, type Inputs } from '../../connector/definition/inputs';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-property-reference-needs-list',
  aliases: ['dynamic-values-property-ref-needs-list', 'dynamic-schema-property-ref-needs-properties'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'DynamicListExtensionRequiredForNonParameterReferences',
      'DynamicPropertiesExtensionRequiredForNonParameterReferences',
    ],
    policyCodes: [],
    message:
      "The 'x-ms-dynamic-values' extension references properties within parameters. You need to define the 'x-ms-dynamic-list' extension.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    property:
      '"{name}" is a property of the body; only "{sibling}" can refer to one, so it is wanted beside this.',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const sibling = siblingKey(call);
        if (!namesParameters.has(call.key) || sibling === undefined || hasSibling(call)) continue;
        for (const { reference } of call.arguments) {
          if (!reference || call.carriers.length === 0) continue;
          const { name, at } = reference;
          if (!call.carriers.every(carrier => isProperty(inputsOf(definition, carrier), name))) continue;
          const value = siblingOf(definition, call);
          report('property', at, {
            values: { name, sibling },
            fixes: value
              ? [suggestion('Add {sibling}', insert(call.holder.at, sibling, value), { sibling })]
              : [],
          });
        }
      }
    },
  },
});

/** Whether a name is no parameter, but leads into one or into the body. */
function isProperty({ parameters, bodyProperties }: Inputs, name: string): boolean {
  if (parameters.has(name)) return false;
  return (
    bodyProperties.has(name) || headsOf(name).some(head => parameters.has(head) || bodyProperties.has(head))
  );
}
