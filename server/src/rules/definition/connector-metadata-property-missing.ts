import { metadataKey, metadataNamed } from '../../connector/definition/metadata';
import { below } from '../../connector/place';
import { append, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { metadataNames } from '../../vocabulary/names';

export default rule({
  id: 'connector-metadata-property-missing',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ConnectorMetadataPropertiesMissing'],
    policyCodes: [],
    message: "The connector metadata property '{0}' is required.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: { missing: 'The metadata lacks "{name}"; certification needs it with a value.' },
  visit: {
    root(definition, report) {
      if (!Array.isArray(definition.json[metadataKey])) return;
      const at = below(definition.at, metadataKey);
      for (const name of metadataNames) {
        const items = metadataNamed(definition, name);
        if (items.some(({ value }) => !isMissing(value))) continue;
        const item = { propertyName: name, propertyValue: '' };
        report('missing', at, {
          values: { name },
          fixes:
            items.length === 0
              ? [suggestion('Add "{name}" to be filled in', append(at, item), { name })]
              : [],
        });
      }
    },
  },
});
