import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'formdata-name-non-ascii',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidFormDataParameterName'],
    policyCodes: [],
    message:
      "The form data parameter name '{0}' is invalid. All characters must be part of the US-ASCII character set.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { letter: 'The name of a form field is ASCII only; "{name}" has the character "{character}".' },
  visit: {
    parameter({ in: location, name, at }, report) {
      const [character] = location === 'formData' ? (/\P{ASCII}/u.exec(name) ?? []) : [];
      if (character !== undefined) report('letter', below(at, 'name'), { values: { name, character } });
    },
  },
});
