import { rule } from '../../engine/rule';

export default rule({
  id: 'param-x-ms-summary-length',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['FieldLengthExceeded'],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Parameters',
  messages: { tooLong: 'The x-ms-summary has {length} characters; certification allows {limit}.' },
});
