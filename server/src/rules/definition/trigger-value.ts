import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const kinds = ['single', 'batch'];

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
  onFailure({ value, at }) {
    const lower = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return {
      values: { value: JSON.stringify(value) },
      fixes: kinds.includes(lower)
        ? [safeFix('Change to "{kind}"', set(at, lower), { kind: lower })]
        : kinds.map(kind => suggestion('Change to "{kind}"', set(at, kind), { kind })),
    };
  },
});
