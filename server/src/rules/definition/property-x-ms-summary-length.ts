import { schemaAround } from '../../engine/rule';
import { rule } from '../../engine/rule';

export default rule({
  id: 'property-x-ms-summary-length',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define operation and parameter summaries',
  messages: { tooLong: 'The x-ms-summary has {length} characters; {limit} are the limit.' },
  onFailure: failure => (schemaAround(failure)?.role === 'property' ? {} : undefined),
});
