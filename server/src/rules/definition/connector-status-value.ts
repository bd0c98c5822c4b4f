import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'connector-status-value',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: ['JsonValueNotInEnum'], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-api-annotation<info>; https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § API Annotation',
  messages: { unknown: 'The status "{value}" is unknown; it is "Preview" or "Production".' },
  fixable: true,
  onFailure({ value, at }) {
    const lower = typeof value === 'string' ? value.toLowerCase() : '';
    const meant = ['Preview', 'Production'].find(one => one.toLowerCase() === lower);
    return {
      fixes: [
        meant
          ? safeFix('Change to "{meant}"', set(at, meant), { meant })
          : suggestion('Change to "Preview"', set(at, 'Preview')),
      ],
    };
  },
});
