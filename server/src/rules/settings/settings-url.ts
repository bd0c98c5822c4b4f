import { safeFix, set } from '../../engine/fix';
import { rule, type Details } from '../../engine/rule';
import { apiVersion } from '../../vocabulary/settings';

export default rule({
  id: 'settings-url',
  aliases: ['settings-api-version'],
  area: 'settings',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-settings.schema.json; tools/paconn-cli/paconn/settings/settingsserializer.py',
  fixable: true,
  messages: {
    url: '{name} is "{value}"; it needs an address that begins with https://.',
    version: '{name} is "{value}"; the only version is 2016-11-01.',
  },
  onFailure({ value, at }): Details | undefined {
    if (value === null) return undefined;
    return String(at.key).endsWith('ApiVersion')
      ? { fixes: [safeFix('Change to "{version}"', set(at, apiVersion), { version: apiVersion })] }
      : {};
  },
});
