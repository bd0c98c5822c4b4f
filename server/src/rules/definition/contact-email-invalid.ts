import { rule } from '../../engine/rule';

export default rule({
  id: 'contact-email-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ContactEmailNotValid'],
    policyCodes: ['5000.3.1.4'],
    message: "The contact 'email' property, if present, must be a valid email address.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { invalid: '"{value}" is no e-mail address; write one such as support@contoso.com.' },
});
