import { insert, suggestion } from '../../engine/fix';
import { exampleOf } from '../../connector/definition/values';
import { rule } from '../../engine/rule';

export default rule({
  id: 'param-internal-required-default',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-visibility note',
  messages: {
    missing: 'The parameter {name} is internal and required but has no default; nobody can give its value.',
  },
  visit: {
    parameter({ json, in: location, internal, name, at }, report) {
      if (location === 'body' || !internal || json.required !== true || 'default' in json) return;
      report('missing', at, {
        values: { name },
        fixes: [suggestion('Insert a default', insert(at, 'default', exampleOf(json)))],
      });
    },
  },
});
