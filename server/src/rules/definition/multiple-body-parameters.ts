import { parametersOf } from '../../connector/definition/definition';
import type { EffectiveParameter } from '../../connector/definition/views';
import { rule, type Report } from '../../engine/rule';

export default rule({
  id: 'multiple-body-parameters',
  aliases: ['operation-multiple-body-parameters'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'PathParametersContainMultipleBodyParameters',
      'OperationParametersContainMultipleBodyParameters',
    ],
    policyCodes: [],
    message: "The path '{0}' contains multiple parameters in the location 'body', at most one is allowed.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { second: 'There is a second body parameter, "{name}"; an operation has one body.' },
  visit: {
    operation(operation, report) {
      find(operation.parameters, report);
    },
    pathItem(pathItem, report, { definition }) {
      if (definition) find(parametersOf(definition, pathItem), report);
    },
  },
});

function find(parameters: readonly EffectiveParameter[], report: Report<'second'>): void {
  const [first, second] = parameters.filter(({ parameter }) => parameter.in === 'body');
  if (!first || !second) return;
  report('second', second.use.at, {
    values: { name: second.parameter.name },
    related: [{ message: 'The first body parameter.', target: first.use.at }],
  });
}
