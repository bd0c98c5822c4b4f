import { rule } from '../../engine/rule';

export default rule({
  id: 'body-and-formdata-mixed',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ParameterListContainsFormDataAndBody'],
    policyCodes: [],
    message:
      "The 'parameters' list defines both a 'body' parameter, and a 'formData' parameter. Only one of these location types can be used in an operation.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: {
    mixed: 'The operation has a body parameter and the formData parameter {name}; it can have one kind only.',
  },
  visit: {
    operation({ parameters }, report) {
      const body = parameters.find(({ parameter }) => parameter.in === 'body');
      const form = parameters.find(({ parameter }) => parameter.in === 'formData');
      if (!body || !form) return;
      report('mixed', form.use.at, {
        values: { name: form.parameter.name },
        related: [{ message: 'The body parameter.', target: body.use.at }],
      });
    },
  },
});
