import { templateNames } from '../../connector/definition/paths';
import type { EffectiveParameter, Operation } from '../../connector/definition/views';
import { below } from '../../connector/place';
import type { Fix } from '../../engine/finding';
import { remove, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'path-parameter-not-in-template',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['PathParameterNotDefinedInTemplate'],
    policyCodes: [],
    message:
      "The 'path' parameter '{0}' is not defined in the URI path template. To include the parameter as a variable in the path, use '{{' and '}}' characters to enclose the name of the parameter in the path.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { notInTemplate: 'The path has no "{name}" in braces; a path parameter takes its place there.' },
  visit: {
    operation(operation, report) {
      const names = new Set(templateNames(operation.path));
      for (const effective of operation.parameters) {
        const { parameter, use } = effective;
        if (parameter.in !== 'path' || names.has(parameter.name)) continue;
        report('notInTemplate', use.at, {
          values: { name: parameter.name },
          fixes: fixes(operation, effective, names),
        });
      }
    },
  },
});

/** A shared parameter keeps its name: others may use it. */
function fixes(
  operation: Operation,
  { parameter, use }: EffectiveParameter,
  names: ReadonlySet<string>,
): Fix[] {
  const taken = new Set(operation.parameters.map(other => other.parameter.name));
  const meant = nearest(
    parameter.name,
    [...names].filter(name => !taken.has(name)),
  );
  const rename =
    meant === undefined || parameter.json !== use.json
      ? []
      : [suggestion('Rename to "{meant}"', set(below(parameter.at, 'name'), meant), { meant })];
  return [...rename, suggestion('Delete the parameter', remove(use.at))];
}
