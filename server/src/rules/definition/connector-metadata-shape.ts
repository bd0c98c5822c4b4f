import { metadataKey } from '../../connector/definition/metadata';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insert, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

const keys = ['propertyName', 'propertyValue'] as const;

export default rule({
  id: 'connector-metadata-shape',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/apiDefinition.swagger.schema.json x-ms-connector-metadata',
  messages: {
    notObject: 'An item of the metadata must be an object with "propertyName" and "propertyValue".',
    key: 'The item must have a text as its "{key}".',
  },
  visit: {
    root({ json, at }, report) {
      const items = json[metadataKey];
      if (!Array.isArray(items)) return;
      items.forEach((item, i) => {
        const place = below(at, metadataKey, i);
        if (!isObject(item)) return report('notObject', place);
        const key = keys.find(one => typeof item[one] !== 'string');
        if (!key) return;
        report('key', place, {
          values: { key },
          fixes:
            item[key] === undefined ? [suggestion('Insert "{key}"', insert(place, key, ''), { key })] : [],
        });
      });
    },
  },
});
