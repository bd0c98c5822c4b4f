import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

export default rule({
  id: 'description-30-500',
  aliases: ['field-length-range'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['FieldLengthNotInRange'],
    policyCodes: ['5000.2.3.4'],
    message: "The 'description' value must be between '30' and '500' characters.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Write a description; microsoft/PowerPlatformConnectors#550; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: {
    tooShort: 'The description has {length} characters; certification needs at least {limit}.',
    tooLong: 'The description has {length} characters; certification allows {limit}.',
  },
  onFailure: ({ value }) => (isMissing(value) ? undefined : {}),
});
