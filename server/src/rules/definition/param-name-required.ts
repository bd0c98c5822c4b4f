import { isMissing } from '../../engine/words';
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
    parameter(parameter, report) {
      if (isMissing(parameter.json.name)) report('missing', parameter.at);
    },
  },
});
