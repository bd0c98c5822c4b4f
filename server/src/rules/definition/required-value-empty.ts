import { below, type Node } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import type { Details, Report } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'required-value-empty',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['RequiredValueEmpty'],
    policyCodes: [],
    message: "The '{0}' property must have not empty value.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: { empty: 'The text of "{name}" is empty; fill it or remove the key.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      if (parameter.in === 'body' || parameter.internal)
        tell(parameter, ['x-ms-summary', 'description'], report);
    },
    operation(operation, report) {
      if (operation.internal) tell(operation, ['summary', 'description'], report);
    },
  },
  onFailure: ({ at, owner }) => detailsOf(owner, String(at.key)),
});

function tell(owner: Node, names: readonly string[], report: Report<'empty'>): void {
  for (const name of names)
    if (isEmptyText(owner.json[name])) report('empty', below(owner.at, name), detailsOf(owner, name));
}

function isEmptyText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** An object that would be empty without the key is left to its author. */
function detailsOf({ json, at }: Node, name: string): Details {
  const keepsSome = Object.values(json).some(value => !isEmptyText(value));
  return {
    values: { name },
    fixes: keepsSome ? [safeFix('Remove "{name}"', remove(below(at, name)), { name })] : [],
  };
}
