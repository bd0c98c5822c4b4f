import { set, suggestion } from '../../engine/fix';
import { nearest } from '../../engine/words';
import { plainLocations } from '../../vocabulary/keywords';
import { rule } from '../../engine/rule';

export default rule({
  id: 'parameter-in-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source: 'Swagger 2.0 specification',
  messages: {
    unknown: 'A parameter cannot be in "{value}"; it is in path, query, header, body or formData.',
    missing: 'The parameter does not say where it is; write "in" with path, query, header, body or formData.',
  },
  onFailure({ value, at, key }) {
    if (key !== undefined) return {};
    const meant = typeof value === 'string' ? nearest(value, [...plainLocations, 'body']) : undefined;
    return { fixes: meant ? [suggestion('Change to "{meant}"', set(at, meant), { meant })] : [] };
  },
});
