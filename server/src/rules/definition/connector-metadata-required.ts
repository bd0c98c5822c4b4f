import { metadataKey } from '../../connector/definition/metadata';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { metadataNames } from '../../vocabulary/names';

export default rule({
  id: 'connector-metadata-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
    message: "The 'x-ms-connector-metadata' property is required.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b/3c; microsoft/PowerPlatformConnectors#1095; microsoft/PowerPlatformConnectors#4202',
  messages: {
    missing:
      'The definition has no list "x-ms-connector-metadata" with website, privacy policy and categories.',
  },
  visit: {
    root(definition, report) {
      if (Array.isArray(definition.json[metadataKey])) return;
      const items = metadataNames.map(propertyName => ({ propertyName, propertyValue: '' }));
      report('missing', definition.at, {
        fixes: [suggestion('Insert the list to be filled in', insertOrSet(definition, metadataKey, items))],
      });
    },
  },
});
