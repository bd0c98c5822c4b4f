import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { isMissing } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'property-description',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Response',
  messages: { missing: 'The property {name} has no description.' },
  visit: {
    member: {
      properties({ value, at, kind }, report) {
        if (kind !== 'schema' || !isObject(value)) return;
        for (const name in value) {
          const json = value[name];
          if (!isObject(json) || '$ref' in json || Object.keys(json).length === 0) continue;
          if (json['x-ms-visibility'] !== 'internal' && isMissing(json.description))
            report('missing', below(at, name), { values: { name } });
        }
      },
    },
  },
});
