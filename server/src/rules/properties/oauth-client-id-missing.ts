import { insertOrSet, safeFix } from '../../engine/fix';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-client-id-missing',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { missing: 'The sign-in has no clientId; a placeholder such as "Enter client ID" will do.' },
  fixable: true,
  visit: {
    oAuthSettings(settings, report) {
      if (!isMissing(settings.json.clientId)) return;
      report('missing', settings.at, {
        fixes: [safeFix('Insert a placeholder', insertOrSet(settings, 'clientId', 'Enter client ID'))],
      });
    },
  },
});
