import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { inputsOf } from '../../connector/definition/inputs';
import type { Parameter } from '../../connector/definition/views';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-parameter-required-mismatch',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['OperationParameterRequiredMismatch'],
    policyCodes: [],
    message:
      "The parameter is required, but an optional value is provided by operation '{0}'. The request cannot be made until a value for this parameter is provided.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    optional:
      'The operation {id} requires "{name}", but "{source}" is optional; until makers fill it in there is nothing to choose from.',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (!call.invoked) continue;
        const { parameters } = inputsOf(definition, call.invoked);
        for (const { name, reference } of call.arguments) {
          const target = parameters.get(name);
          if (!reference || !target || !isRequired(target)) continue;
          const sources = call.carriers.flatMap(
            carrier => inputsOf(definition, carrier).parameters.get(reference.name) ?? [],
          );
          if (sources.length > 0 && sources.every(isOptional))
            report('optional', reference.at, {
              values: { id: call.operationId ?? '', name, source: reference.name },
            });
        }
      }
    },
  },
});

function isRequired({ json }: Parameter): boolean {
  return json.required === true && json.default === undefined;
}

function isOptional({ json }: Parameter): boolean {
  return json.required !== true && json.default === undefined;
}
