import { rule } from '../../engine/rule';

export default rule({
  id: 'capabilities-location',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-capabilities<api>/<operation>',
  messages: {
    connectorKey: 'A connector has no capability "{key}"; it has "testConnection" and "file-picker".',
    operationKey: 'An operation has no capability "{key}"; it has "chunkTransfer".',
    notBoolean: '"chunkTransfer" is true or false, not {value}.',
  },
  onFailure: ({ value, key }) => (key === undefined ? { values: { value: JSON.stringify(value) } } : {}),
});
