import type { Fix } from '../../engine/finding';
import { set, suggestion } from '../../engine/fix';
import { renameType } from '../../engine/renameType';
import { rule, type Failure } from '../../engine/rule';

export default rule({
  id: 'parameter-type-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source: 'Swagger 2.0 specification',
  messages: {
    unknown:
      'A parameter cannot have the type {value}; types are string, number, integer, boolean, array and, in a form, file.',
  },
  fixable: true,
  onFailure(failure) {
    // Beside the schema of a body the key itself is wrong: body-parameter-invalid-property.
    if (failure.owner.json.in === 'body') return undefined;
    const fixes = renameType(failure, ['string', 'number', 'integer', 'boolean', 'array', 'file']);
    return { fixes: fixes.length > 0 ? fixes : asText(failure) };
  },
});

/** Whatever it is, outside a body it travels as text. */
const asText = ({ at }: Failure): Fix[] => [
  suggestion('Change to {meant}', set(at, 'string'), { meant: 'string' }),
];
