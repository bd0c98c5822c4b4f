import { renameType } from '../../engine/renameType';
import { rule } from '../../engine/rule';
import { changeToAllowed } from '../../engine/suggestions';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

export default rule({
  id: 'schema-type-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source:
    'Swagger 2.0 specification; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    unknown: 'There is no type {value}; types are string, number, integer, boolean, array and object.',
  },
  fixable: true,
  onFailure(failure) {
    // Lists of types are told by openapi3-keywords, other values by json-type-incorrect.
    if (typeof failure.value !== 'string') return undefined;
    const fixes = renameType(failure, types);
    return { fixes: fixes.length > 0 ? fixes : changeToAllowed(failure.value, failure.at, types) };
  },
});
