import { identityProviders } from '../../vocabulary/identityProviders';
import { rule } from '../../engine/rule';
import { spellValue } from '../../engine/spelling';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'oauth-identity-provider-known',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020); measured on published connectors; public publisher notes (2024-2026)',
  messages: { unknown: 'The identity provider "{value}" is not known; known ones are {allowed}.' },
  onFailure({ value, at }) {
    if (isMissing(value)) return undefined;
    if (typeof value === 'string' && Object.hasOwn(identityProviders, value.toLowerCase())) return undefined;
    return { fixes: spellValue(at, value, Object.keys(identityProviders)) };
  },
});
