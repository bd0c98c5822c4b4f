import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { firstPart, inputsOf } from '../../connector/definition/inputs';
import { keyAt } from '../../engine/finding';
import { rename, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'dynamic-parameter-name-not-found',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationParameterNameNotFound'],
    policyCodes: [],
    message: "The parameter could not be found in operation '{0}' in the swagger document.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { unknown: 'The operation {id} has no parameter "{name}".' },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        if (!call.invoked) continue;
        const { parameters, bodyProperties, bodyOpen } = inputsOf(definition, call.invoked);
        if (bodyOpen) continue;
        const given = new Set(call.arguments.map(({ name }) => name));
        for (const { name, at } of call.arguments) {
          if ([name, firstPart(name)].some(known => parameters.has(known) || bodyProperties.has(known)))
            continue;
          const free = [...parameters.keys(), ...bodyProperties].filter(known => !given.has(known));
          const meant = nearest(name, free);
          report('unknown', keyAt(at), {
            values: { id: call.operationId ?? '', name },
            fixes:
              meant === undefined ? [] : [suggestion('Rename to "{meant}"', rename(at, meant), { meant })],
          });
        }
      }
    },
  },
});
