import { rule } from '../../engine/rule';

export default rule({
  id: 'param-name-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RequiredPropertyMissing'],
    policyCodes: [],
  },
  source: 'Swagger 2.0 specification',
  messages: {
    missing: 'The parameter has no name; write the one under which the service expects the value.',
  },
  visit: {
    parameter({ json, at }, report) {
      // A blank name passes: bodies, whose name is never sent, have been published with one.
      if (json.name === undefined || json.name === null || json.name === '') report('missing', at);
    },
  },
});
