import { rule } from '../../engine/rule';
import { changeToAllowed } from '../../engine/suggestions';

export default rule({
  id: 'trigger-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['JsonValueNotInEnum'],
    policyCodes: [],
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-trigger',
  messages: { notAllowed: 'The trigger is {value}; it is "single" or "batch".' },
  fixable: true,
  onFailure: ({ value, at }) => ({
    values: { value: JSON.stringify(value) },
    fixes: changeToAllowed(value, at, ['single', 'batch']),
  }),
});
