import { below } from '../../connector/place';
import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'info-version-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: ['RequiredPropertyMissing'], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/apiDefinition.swagger.schema.json info',
  messages: {
    missing: 'The definition has no version of its own; OpenAPI 2.0 requires one, such as "1.0.0".',
    notText: 'The version must be a text, such as "1.0.0".',
  },
  fixable: true,
  visit: {
    info(info, report) {
      const { version } = info.json;
      if (Object.keys(info.json).length === 0 || (typeof version === 'string' && version !== '')) return;
      const value = typeof version === 'number' ? String(version) : '1.0.0';
      const isAbsent = version === undefined || version === '';
      report(isAbsent ? 'missing' : 'notText', isAbsent ? info.at : below(info.at, 'version'), {
        fixes: [safeFix('Write "{value}"', insertOrSet(info, 'version', value), { value })],
      });
    },
  },
});
