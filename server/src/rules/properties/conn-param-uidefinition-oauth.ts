import { isObject } from '../../connector/json/parse';
import { isOAuth } from '../../connector/oAuth';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const texts = {
  displayName: 'Sign in',
  description: 'Sign in with your account.',
  tooltip: 'Sign in with your account.',
};

export default rule({
  id: 'conn-param-uidefinition-oauth',
  area: 'properties',
  severity: { verified: 'off', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: "a verified publisher's public checks (2026)",
  messages: { missing: 'The sign-in {key} has no uiDefinition with a name and a description.' },
  visit: {
    connectionParameter(parameter, report) {
      const { uiDefinition } = parameter.json;
      if (!isOAuth(parameter) || (isObject(uiDefinition) && Object.keys(uiDefinition).length > 0)) return;
      report('missing', parameter.at, {
        values: { key: parameter.key },
        fixes: [suggestion('Insert name and texts', insertOrSet(parameter, 'uiDefinition', texts))],
      });
    },
  },
});
