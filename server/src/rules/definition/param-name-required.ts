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
      const { name } = json;
      // The name of a body is never sent: some have been published with a blank one.
      const isBlank = typeof name === 'string' && json.in !== 'body' && name.trim() === '';
      if (name === undefined || name === null || name === '' || isBlank) report('missing', at);
    },
  },
});
