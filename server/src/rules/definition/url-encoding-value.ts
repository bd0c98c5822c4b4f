import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'url-encoding-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-url-encoding',
  messages: { unknown: '"x-ms-url-encoding" is "single" or "double", not {value}.' },
  fixable: true,
  onFailure({ value, at }) {
    const lower = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const encoding = lower === 'double' ? lower : 'single';
    return { fixes: [safeFix('Change to "{encoding}"', set(at, encoding), { encoding })] };
  },
});
