import { isOAuth } from '../../connector/oAuth';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';
import { oauthParameterName } from '../../vocabulary/connectionParameters';

export default rule({
  id: 'conn-param-oauth-name',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/upsert.py',
  messages: { name: 'The sign-in is called {key}; its name has to be "token".' },
  visit: {
    connectionParameter(parameter, report) {
      const { key, at } = parameter;
      if (isOAuth(parameter) && key !== oauthParameterName) report('name', keyAt(at), { values: { key } });
    },
  },
});
