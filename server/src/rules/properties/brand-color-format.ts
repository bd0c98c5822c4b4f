import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { brandColors } from '../../vocabulary/names';

export default rule({
  id: 'brand-color-format',
  area: 'properties',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.1.1'] },
  source:
    "certification-policy-errors (public transcript of Jan 2026); a verified publisher's public checks (2026)",
  messages: {
    format: 'The brand colour "{value}" is no colour; write # and six hex digits, such as "#2a6f97".',
  },
  fixable: true,
  onFailure({ value, at }, _connector, profile) {
    // A missing colour is told by brand-color-required.
    if (isMissing(value)) return undefined;
    const color = profile === 'independent' ? brandColors.independent : meantBy(value);
    return { fixes: color ? [safeFix('Change to "{color}"', set(at, color), { color })] : [] };
  },
});

/** A colour without "#", or in its short form of three digits, as it was meant; not one that is refused. */
function meantBy(value: unknown): string | undefined {
  const digits = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typeof value === 'string' ? value : '')?.[1];
  if (!digits) return undefined;
  const color = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  return (brandColors.forbidden as readonly string[]).includes(color.toLowerCase()) ? undefined : color;
}
