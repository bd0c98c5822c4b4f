import type { Definition } from '../../connector/definition/definition';
import { mediaTypes } from '../../connector/definition/media';
import type { Operation, Parameter } from '../../connector/definition/views';
import { below } from '../../connector/place';
import type { Edit, Fix } from '../../engine/finding';
import { append, insert, safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

const form = 'multipart/form-data';

export default rule({
  id: 'file-parameter-location',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['FileParameterMustBeInFormData'],
    policyCodes: [],
    message: "Parameters of type 'file' are not valid in locations other than 'formData'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Parameters',
  messages: { location: 'The file {name} is in "{location}"; files travel in formData only.' },
  fixable: true,
  visit: {
    parameter(parameter, report, { definition }) {
      const { json, in: location, name } = parameter;
      if (json.type !== 'file' || location === 'formData' || location === '') return;
      report('location', below(parameter.at, 'in'), {
        values: { name, location },
        fixes: definition ? toForm(definition, parameter) : [],
      });
    },
  },
});

/** Moves the file into the form, where no operation of it has a body or cannot send one. */
function toForm(definition: Definition, parameter: Parameter): Fix[] {
  const { at, operations } = parameter;
  const movable =
    (parameter.in === 'query' || parameter.in === 'header') &&
    operations.every(
      ({ verb, parameters }) => verb !== 'get' && parameters.every(use => use.parameter.in !== 'body'),
    );
  if (!movable) return [];
  const edits = operations.flatMap(operation => acceptForms(definition, operation));
  return [safeFix('Move the file to formData', [set(below(at, 'in'), 'formData'), ...edits])];
}

function acceptForms(definition: Definition, operation: Operation): Edit[] {
  const consumes = mediaTypes(definition, operation, 'consumes');
  if (consumes?.items.includes(form)) return [];
  return [consumes?.own ? append(consumes.at, form) : insert(operation.at, 'consumes', [form])];
}
