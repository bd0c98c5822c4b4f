import { isOAuth } from '../../connector/oAuth';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-ip-unsupported',
  area: 'properties',
  severity: { verified: 'off', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'certification-policy-errors (public transcript of Jan 2026); public connector skill by a Microsoft employee (Feb 2026); https://learn.microsoft.com/connectors/custom-connectors/certification-submission-ip § Best practices',
  messages: {
    oauth:
      'The sign-in {key} may be refused: OAuth is said not to be accepted from independent publishers now.',
  },
  visit: {
    connectionParameter(parameter, report) {
      if (isOAuth(parameter)) report('oauth', parameter.at, { values: { key: parameter.key } });
    },
  },
});
