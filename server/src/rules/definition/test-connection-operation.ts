import type { Definition } from '../../connector/definition/definition';
import { exampleOf } from '../../connector/definition/values';
import type { Parameter } from '../../connector/definition/views';
import { isObject } from '../../connector/json/parse';
import { below, type Node, type Place } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { insert, insertOrSet, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing, nearest } from '../../engine/words';

export default rule({
  id: 'test-connection-operation',
  aliases: ['test-connection-parameter-ref'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/test-connection § Add a new test connection operation; microsoft/PowerPlatformConnectors@8bff86e schemas DynamicOperationCall-parameters-literals-only',
  messages: {
    noId: '"testConnection" does not say which operation tests a connection; "operationId" is wanted.',
    notText: 'The operationId of "testConnection" is no text.',
    notGet: 'The operation {id} is a {verb}; a connection is tested with a GET.',
    notGiven: 'The operation {id} requires the parameter "{name}", and nothing is given for it.',
    reference:
      'The parameter "{name}" takes its value from another one; only fixed values are possible here.',
  },
  visit: {
    member: {
      'x-ms-capabilities'({ value, at, kind }, report, { definition }) {
        if (!definition || kind !== 'root' || !isObject(value) || value.testConnection === undefined) return;
        const place = below(at, 'testConnection');
        const call: Node = { json: isObject(value.testConnection) ? value.testConnection : {}, at: place };
        const { operationId: id, parameters } = call.json;
        const given = isObject(parameters) ? parameters : {};
        for (const [name, argument] of Object.entries(given))
          if (isObject(argument) && Object.hasOwn(argument, 'parameter'))
            report('reference', below(place, 'parameters', name), { values: { name } });
        if (isMissing(id)) return report('noId', place);
        const idAt = below(place, 'operationId');
        if (typeof id !== 'string') return report('notText', idAt);
        const operation = definition.operationsById.get(id);
        if (!operation) return;
        if (operation.verb !== 'get')
          return report('notGet', idAt, {
            values: { id, verb: operation.verb.toUpperCase() },
            fixes: nearestGet(definition, id, idAt),
          });
        for (const { parameter } of operation.parameters)
          if (isNeeded(parameter) && !Object.hasOwn(given, parameter.name))
            report('notGiven', place, {
              values: { id, name: parameter.name },
              fixes: [give(call, parameter)],
            });
      },
    },
  },
});

function isNeeded({ json }: Parameter): boolean {
  return json.required === true && json.default === undefined;
}

function nearestGet({ operations }: Definition, id: string, at: Place): Fix[] {
  const ids = operations.flatMap(operation =>
    operation.verb === 'get' && operation.id !== undefined ? [operation.id] : [],
  );
  const meant = nearest(id, ids);
  return meant === undefined ? [] : [suggestion('Change to "{meant}"', set(at, meant), { meant })];
}

function give({ json, at }: Node, { name, json: parameter }: Parameter): Fix {
  const value = exampleOf(parameter);
  const edit = isObject(json.parameters)
    ? insert(below(at, 'parameters'), name, value)
    : insertOrSet({ json, at }, 'parameters', { [name]: value });
  return suggestion('Give "{name}"', edit, { name });
}
