import { templateNames } from '../../connector/definition/paths';
import { below, type Node } from '../../connector/place';
import type { Edit } from '../../engine/finding';
import { append, insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { titleCase } from '../../engine/words';

export default rule({
  id: 'path-parameter-undeclared',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationMissingPathParameter'],
    policyCodes: [],
    message: "The operation '{0}' does not define the '{1}' parameter which is required by the path.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    undeclared: 'The path needs "{name}", and the operation declares no path parameter of that name.',
  },
  fixable: true,
  visit: {
    operation(operation, report) {
      const declared = new Set(
        operation.parameters.flatMap(({ parameter }) => (parameter.in === 'path' ? [parameter.name] : [])),
      );
      for (const name of templateNames(operation.path)) {
        if (declared.has(name)) continue;
        report('undeclared', operation.at, {
          values: { name },
          fixes: [safeFix('Declare the path parameter "{name}"', declare(operation, name), { name })],
        });
      }
    },
  },
});

function declare(operation: Node, name: string): Edit {
  const title = titleCase(name);
  const parameter = {
    name,
    in: 'path',
    required: true,
    type: 'string',
    'x-ms-summary': title,
    description: `The ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
    'x-ms-url-encoding': 'single',
  };
  return Array.isArray(operation.json.parameters)
    ? append(below(operation.at, 'parameters'), parameter)
    : insertOrSet(operation, 'parameters', [parameter]);
}
