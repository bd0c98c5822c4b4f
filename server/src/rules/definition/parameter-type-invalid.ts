import { renameType } from '../../engine/renameType';
import { rule } from '../../engine/rule';

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
    return { fixes: renameType(failure, ['string', 'number', 'integer', 'boolean', 'array', 'file']) };
  },
});
