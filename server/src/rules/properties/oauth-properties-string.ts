import type { Json } from '../../connector/json/parse';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'oauth-properties-string',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: {
    notText:
      'IsFirstParty is {value}; it has to be the text "True" or "False", in quotes and with a capital.',
  },
  fixable: true,
  onFailure({ value, at }) {
    const text = meantBy(value);
    return {
      values: { value: JSON.stringify(value) },
      fixes: text ? [safeFix('Change to "{text}"', set(at, text), { text })] : [],
    };
  },
});

function meantBy(value: Json): string | undefined {
  if (typeof value !== 'boolean' && typeof value !== 'string') return undefined;
  const text = String(value).trim().toLowerCase();
  return text === 'true' ? 'True' : text === 'false' ? 'False' : undefined;
}
