import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

const uncertified = ['implicit', 'password', 'application'];

export default rule({
  id: 'auth-type-supported',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/submit-certification § requirements',
  messages: { flow: 'The OAuth flow "{flow}" is not certified; connectors use "accessCode".' },
  visit: {
    securityScheme({ json, at }, report) {
      const flow = uncertified.find(one => one === json.flow);
      if (json.type === 'oauth2' && flow) report('flow', below(at, 'flow'), { values: { flow } });
    },
  },
});
