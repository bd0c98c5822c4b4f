import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'body-param-x-ms-summary',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors#550; measured on published connectors',
  messages: { missing: 'The body parameter {name} lacks {missing}.' },
  visit: {
    parameter({ json, in: location, name, at }, report) {
      if (location !== 'body') return;
      const missing = ['x-ms-summary', 'description'].filter(key => isMissing(json[key]));
      if (missing.length > 0) report('missing', at, { values: { name, missing: missing.join(', ') } });
    },
  },
});
