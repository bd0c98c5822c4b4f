import { rule } from '../../engine/rule';

export default rule({
  id: 'get-has-body-or-formdata',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['BodyOrFormDataParameterInFetchOperationNotAllowed'],
    policyCodes: [],
    message: 'Body or form data parameters are not supported in a fetch operation.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    body: 'A GET operation cannot have the {place} parameter {name}; only path, query and header travel with it.',
  },
  visit: {
    operation(operation, report) {
      if (operation.verb !== 'get') return;
      for (const { parameter, use } of operation.parameters) {
        if (parameter.in !== 'body' && parameter.in !== 'formData') continue;
        report('body', use.at, { values: { place: parameter.in, name: parameter.name } });
      }
    },
  },
});
