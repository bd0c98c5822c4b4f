import type { Parameter } from '../../connector/definition/views';
import { below } from '../../connector/place';
import { rename, set, suggestion } from '../../engine/fix';
import type { Fix } from '../../engine/finding';
import { rule } from '../../engine/rule';

const otherName = 'connection_id';

export default rule({
  id: 'param-named-connectionid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ConnectionIdParameterNotAllowed'],
    policyCodes: [],
    message: "A parameter cannot be named as 'connectionId'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { reserved: 'No parameter may be named "{name}": the platform keeps that name for itself.' },
  visit: {
    parameter(parameter, report) {
      if (parameter.name.toLowerCase() !== 'connectionid') return;
      report('reserved', below(parameter.at, 'name'), {
        values: { name: parameter.name },
        fixes: renamed(parameter),
      });
    },
  },
});

/** Only in the path and in the body the name is free: elsewhere the service knows the value by it. */
function renamed(parameter: Parameter): Fix[] {
  if (parameter.in !== 'path' && parameter.in !== 'body') return [];
  const same = new Set([parameter]);
  const paths = new Set(parameter.in === 'path' ? parameter.operations.map(({ pathItem }) => pathItem) : []);
  for (const { operations } of paths)
    for (const { parameter: other } of operations.flatMap(({ parameters }) => parameters))
      if (other.in === 'path' && other.name === parameter.name) same.add(other);
  const edits = [
    ...[...paths].map(({ at, path }) => rename(at, path.replaceAll(`{${parameter.name}}`, `{${otherName}}`))),
    ...[...same].map(({ at }) => set(below(at, 'name'), otherName)),
  ];
  return [suggestion('Rename to "{otherName}"', edits, { otherName })];
}
