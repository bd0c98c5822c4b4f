import { rule } from '../../engine/rule';

export default rule({
  id: 'response-key-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ResponseMustBeDefaultOrHttpStatusCode'],
    policyCodes: [],
    message:
      "The response is not valid, the response must be a valid HTTP status code, or the string 'default'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    invalid: '"{key}" is no status code; a response is named by three digits (100-599) or "default".',
  },
});
