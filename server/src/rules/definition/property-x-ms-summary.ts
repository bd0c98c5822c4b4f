import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insertOrSet, safeFix } from '../../engine/fix';
import { isMissing, titleCase } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'property-x-ms-summary',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance § Response',
  messages: { missing: 'The property {name} has neither x-ms-summary nor title.' },
  fixable: true,
  visit: {
    member: {
      properties({ value, at, kind }, report) {
        if (kind !== 'schema' || !isObject(value)) return;
        for (const name in value) {
          const json = value[name];
          if (!isObject(json) || '$ref' in json || Object.keys(json).length === 0) continue;
          if (json['x-ms-visibility'] === 'internal') continue;
          if (!isMissing(json.title) || !isMissing(json['x-ms-summary'])) continue;
          const place = below(at, name);
          const summary = titleCase(name);
          report('missing', place, {
            values: { name },
            fixes:
              summary === ''
                ? []
                : [
                    safeFix('Insert "{summary}"', insertOrSet({ json, at: place }, 'x-ms-summary', summary), {
                      summary,
                    }),
                  ],
          });
        }
      },
    },
  },
});
