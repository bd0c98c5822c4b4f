import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls, namesParameters, type DynamicCall } from '../../connector/definition/dynamicCalls';
import { hasSibling, siblingKey, siblingOf } from '../../connector/definition/dynamicSiblings';
import { inputsOf } from '../../connector/definition/inputs';
import type { Operation } from '../../connector/definition/views';
import { keyAt, type Fix } from '../../engine/finding';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-ambiguous-reference',
  aliases: [
    'dynamic-values-ambiguous-needs-list',
    'dynamic-schema-ambiguous-needs-properties',
    'dynamic-parameter-name-ambiguous',
  ],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [
      'DynamicListExtensionRequiredForAmbiguousReferences',
      'DynamicPropertiesExtensionRequiredForAmbiguousReferences',
      'OperationParameterNameIsAmbiguous',
    ],
    policyCodes: [],
    message:
      "The 'x-ms-dynamic-values' extension references ambiguous parameter references. You need to define the 'x-ms-dynamic-list' extension.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    source:
      '"{name}" is both a parameter and a property of the body; "{sibling}" is wanted, which says which.',
    target:
      'Of {id} "{name}" is both a parameter and a property of the body; "{sibling}" is wanted, which says which.',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const sibling = siblingKey(call);
        if (!namesParameters.has(call.key) || sibling === undefined || hasSibling(call)) continue;
        const { carriers, invoked, operationId: id = '' } = call;
        for (const { name, at, reference } of call.arguments) {
          const ambiguous =
            reference &&
            carriers.length > 0 &&
            carriers.every(carrier => isBoth(definition, carrier, reference.name));
          if (ambiguous)
            report('source', reference.at, {
              values: { name: reference.name, sibling },
              fixes: addSibling(definition, call, sibling),
            });
          if (invoked && isBoth(definition, invoked, name))
            report('target', keyAt(at), {
              values: { name, id, sibling },
              fixes: addSibling(definition, call, sibling),
            });
        }
      }
    },
  },
});

function isBoth(definition: Definition, operation: Operation, name: string): boolean {
  const { parameters, body, bodyProperties } = inputsOf(definition, operation);
  return parameters.has(name) && name !== body?.name && bodyProperties.has(name);
}

function addSibling(definition: Definition, call: DynamicCall, key: string): Fix[] {
  const value = siblingOf(definition, call);
  return value ? [suggestion('Add {key}', insert(call.holder.at, key, value), { key })] : [];
}
