import type { Json } from '../../connector/json/parse';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'conn-constraint-type',
  aliases: ['conn-constraint-cleartext-boolean', 'conn-constraint-tabindex'],
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-apiProperties.schema.json (2020)',
  messages: { type: 'The value of {name} is {value}; it has to be of type {expected}.' },
  fixable: true,
  onFailure({ value, at }) {
    const meant = meantBy(value);
    return {
      values: { value: JSON.stringify(value) },
      fixes:
        meant === undefined ? [] : [safeFix('Change to {meant}', set(at, meant), { meant: String(meant) })],
    };
  },
});

/** A boolean or whole number that stands in quotes. */
function meantBy(value: Json): boolean | number | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
