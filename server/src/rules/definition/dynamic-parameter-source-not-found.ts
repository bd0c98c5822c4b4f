import type { Definition } from '../../connector/definition/definition';
import { dynamicCalls, namesParameters } from '../../connector/definition/dynamicCalls';
import { firstPart, headsOf, inputsOf, type Inputs } from '../../connector/definition/inputs';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';
import type { Operation } from '../../connector/definition/views';

export default rule({
  id: 'dynamic-parameter-source-not-found',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['OperationParameterNameNotFound'],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    noParameter: 'No operation that uses this has a parameter or body property "{name}".',
    noReference:
      'No operation that uses this has a parameter "{name}"; a property of the body is named "body/…".',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const bare = namesParameters.has(call.key);
        for (const { reference } of call.arguments) {
          if (!reference || call.carriers.length === 0) continue;
          const { name, at } = reference;
          if (call.carriers.some(carrier => knows(inputsOf(definition, carrier), name, bare))) continue;
          const meant = meantInput(definition, call.carriers, name, bare);
          report(bare ? 'noParameter' : 'noReference', at, {
            values: { name: firstPart(name) },
            fixes: meant === undefined ? [] : [suggestion('Change to "{meant}"', set(at, meant), { meant })],
          });
        }
      }
    },
  },
});

/** Whether a name, or what stands before its first "/" or ".", is an input. */
function knows({ parameters, bodyProperties, bodyOpen }: Inputs, name: string, bare: boolean): boolean {
  if (parameters.has(name) || parameters.has(firstPart(name))) return true;
  if (!bare) return false;
  return (
    bodyOpen ||
    bodyProperties.has(name) ||
    headsOf(name).some(head => parameters.has(head) || bodyProperties.has(head))
  );
}

function meantInput(
  definition: Definition,
  carriers: readonly Operation[],
  name: string,
  bare: boolean,
): string | undefined {
  const inputs = carriers.map(carrier => inputsOf(definition, carrier));
  const inBody = inputs.find(({ body, bodyProperties }) => body && bodyProperties.has(firstPart(name)));
  if (!bare && inBody?.body) return `${inBody.body.name}/${name}`;
  return nearest(
    name,
    inputs.flatMap(({ parameters, bodyProperties }) => [
      ...parameters.keys(),
      ...(bare ? bodyProperties : []),
    ]),
  );
}
