import { rule } from '../../engine/rule';

export default rule({
  id: 'mime-type-syntax',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['MimeTypeNotValid'],
    policyCodes: [],
    message: "The MIME type '{0}' is not valid.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { malformed: '"{value}" is no MIME type; write it as type/subtype, such as "application/json".' },
});
