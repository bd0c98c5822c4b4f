import type { Connector } from '../../connector/connector';
import { parametersOf } from '../../connector/definition/definition';
import type { EffectiveParameter } from '../../connector/definition/views';
import { sameJson } from '../../connector/json/parse';
import type { Node } from '../../connector/place';
import { remove, safeFix } from '../../engine/fix';
import { rules, type Report } from '../../engine/rule';

const source =
  'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations';

const rows = [
  {
    id: 'operation-duplicate-parameter',
    aliases: ['operation-parameter-refs-not-unique'],
    validatorIds: ['OperationParametersContainDuplicateParameter', 'OperationParametersAreNotUnique'],
    microsoft: "The operation '{0}' contains duplicate parameters with name '{1}', location '{2}'.",
    message: 'The operation has another {place} parameter "{name}" already.',
    visit: { operation: find },
  },
  {
    id: 'path-item-duplicate-parameter',
    aliases: [],
    validatorIds: ['PathParametersContainDuplicateParameter'],
    microsoft: "The path '{0}' contains duplicate parameters with name '{1}', location '{2}'.",
    message: 'The path has another {place} parameter "{name}" already.',
    visit: { pathItem: find },
  },
];

export default rules(rows, ({ id, aliases, validatorIds, microsoft, message, visit }) => ({
  id,
  aliases,
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds, policyCodes: [], message: microsoft },
  source,
  messages: { again: message },
  fixable: true,
  visit,
}));

/** Of the parameters that stand in a list, the ones whose name and location an earlier one has. */
function find(holder: Node, report: Report<'again'>, { definition }: Connector): void {
  const earlier = new Map<string, EffectiveParameter>();
  for (const item of definition ? parametersOf(definition, holder) : []) {
    const { parameter, use } = item;
    const key = `${parameter.in} ${parameter.name}`;
    const first = earlier.get(key);
    if (!first) {
      earlier.set(key, item);
      continue;
    }
    if (parameter.name === '') continue;
    report('again', use.at, {
      values: { place: parameter.in, name: parameter.name },
      fixes: sameJson(first.parameter.json, parameter.json)
        ? [safeFix('Delete the repeated parameter', remove(use.at))]
        : [],
      related: [{ message: 'The first parameter of that name and location.', target: first.use.at }],
    });
  }
}
