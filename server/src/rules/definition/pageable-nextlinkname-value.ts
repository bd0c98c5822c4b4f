import { rule } from '../../engine/rule';
import { changeToAllowed, insertMissing } from '../../engine/suggestions';
import { isObject } from '../../connector/json/parse';

export default rule({
  id: 'pageable-nextlinkname-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidNextLinkNameValue'],
    policyCodes: [],
    message:
      "The nextLinkName value for operation '{0}' is invalid. Supported values are 'nextLink' or '@odata.nextLink'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    notAllowed: 'The next link is called {value}; only "nextLink" and "@odata.nextLink" are followed.',
    missing: 'Nothing names the next link; "nextLinkName" is wanted, "nextLink" or "@odata.nextLink".',
  },
  fixable: true,
  onFailure({ key, value, at }) {
    if (key !== undefined && isObject(value))
      return { fixes: insertMissing({ json: value, at }, { nextLinkName: 'nextLink' }) };
    return {
      values: { value: JSON.stringify(value) },
      fixes: changeToAllowed(value, at, ['nextLink', '@odata.nextLink']),
    };
  },
});
