import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-too-long',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['OperationIdTooLong'],
    policyCodes: [],
    message: "The operationId length must be less than '{0}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { tooLong: 'The operationId has {length} characters; keep it to {limit}.' },
});
