import { rule } from '../../engine/rule';

export default rule({
  id: 'title-max-30',
  aliases: ['field-length-exceeded'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['FieldLengthExceeded'],
    policyCodes: ['5000.2.2.1'],
    message: "The 'title' value goes over the character limit '30'",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Give your connector a title; microsoft/PowerPlatformConnectors#3407; microsoft/PowerPlatformConnectors#3828; microsoft/PowerPlatformConnectors#3841',
  messages: { tooLong: 'The title has {length} characters; certification allows {limit}.' },
});
