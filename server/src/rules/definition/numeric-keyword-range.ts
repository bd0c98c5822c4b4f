import { rule } from '../../engine/rule';

export default rule({
  id: 'numeric-keyword-range',
  aliases: [
    'maxitems-nonnegative',
    'maxlength-nonnegative',
    'maxproperties-nonnegative',
    'minitems-nonnegative',
    'minlength-nonnegative',
    'minproperties-nonnegative',
    'multipleof-positive',
  ],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'MaxItemsMustBeGreaterThanOrEqualToZero',
      'MaxLengthMustBeGreaterThanOrEqualToZero',
      'MaxPropertiesMustBeGreaterThanOrEqualToZero',
      'MinItemsMustBeGreaterThanOrEqualToZero',
      'MinLengthMustBeGreaterThanOrEqualToZero',
      'MinPropertiesMustBeGreaterThanOrEqualToZero',
      'MultipleOfMustBeGreaterThanZero',
    ],
    policyCodes: [],
    message: "The 'minLength' value must be greater than or equal to zero.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    negative: '"{name}" is {value}; it cannot be less than zero.',
    positive: '"multipleOf" is {value}; it has to be more than zero.',
  },
  // A number with decimals where a whole one belongs is told by json-type-incorrect.
  onFailure: ({ value, at }) => (at.key === 'multipleOf' || Number.isInteger(value) ? {} : undefined),
});
