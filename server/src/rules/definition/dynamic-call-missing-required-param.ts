import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls, namesParameters, type DynamicCall } from '../../connector/definition/dynamicCalls';
import { firstPart, inputsOf } from '../../connector/definition/inputs';
import { exampleOf } from '../../connector/definition/values';
import type { Parameter } from '../../connector/definition/views';
import { isObject, type Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insert, insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-call-missing-required-param',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationMissingRequiredProperty'],
    policyCodes: [],
    message: "The target operation requires parameter '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { missing: 'The operation {id} requires the parameter "{name}", and nothing is given for it.' },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (!call.invoked) continue;
        const given = new Set(call.arguments.map(({ name }) => firstPart(name)));
        for (const { parameter } of call.invoked.parameters)
          if (isNeeded(parameter) && !given.has(parameter.name))
            report('missing', call.at, {
              values: { id: call.operationId ?? '', name: parameter.name },
              fixes: [addArgument(definition, call, parameter)],
            });
      }
    },
  },
});

function isNeeded({ in: location, json }: Parameter): boolean {
  return location !== 'body' && json.required === true && json.default === undefined;
}

/** Passes the parameter of the same name on, or a value to be filled in. */
function addArgument(definition: Definition, call: DynamicCall, { name, json }: Parameter): Fix {
  const known = call.carriers.some(carrier => inputsOf(definition, carrier).parameters.has(name));
  const bare = namesParameters.has(call.key);
  const sample = exampleOf(json);
  const value: Json = known
    ? { [bare ? 'parameter' : 'parameterReference']: name }
    : bare
      ? sample
      : { value: sample };
  return suggestion(
    'Give "{name}"',
    isObject(call.json.parameters)
      ? insert(below(call.at, 'parameters'), name, value)
      : insertOrSet(call, 'parameters', { [name]: value }),
    { name },
  );
}
