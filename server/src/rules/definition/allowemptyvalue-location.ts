import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

const locations: readonly string[] = ['path', 'header', 'body'];

export default rule({
  id: 'allowemptyvalue-location',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['AllowEmptyValueOnlyValidForQueryFormData'],
    policyCodes: [],
    message:
      "The parameter cannot use the 'allowEmptyValue' keyword as it is not in the 'query' or 'formData' location.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: {
    location: 'Only parameters in query and formData may be sent empty; {name} is in "{location}".',
  },
  fixable: true,
  visit: {
    parameter({ json, in: location, name, at }, report) {
      if (json.allowEmptyValue !== true || !locations.includes(location)) return;
      report('location', keyAt(at, 'allowEmptyValue'), {
        values: { name, location },
        fixes: [safeFix('Remove "allowEmptyValue"', remove(below(at, 'allowEmptyValue')))],
      });
    },
  },
});
