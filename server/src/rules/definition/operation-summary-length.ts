import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-summary-length',
  aliases: ['operation-summary-over-120'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationSummaryTooLong', 'FieldLengthExceeded'],
    policyCodes: [],
    message: "The operation 'summary' should be fewer than {0} characters for improved readablity.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define operation and parameter summaries; https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Operations',
  messages: { tooLong: 'The summary has {length} characters; certification allows {limit}.' },
});
