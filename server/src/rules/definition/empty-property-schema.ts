import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { describeName, titleCase } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'empty-property-schema',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.4.6'],
  },
  source: 'certification-policy-errors 5000.2.4.6 (public transcript of Jan 2026)',
  messages: { empty: 'The schema of the property {name} is empty; describe what it holds.' },
  visit: {
    member: {
      properties({ value, at, kind }, report) {
        if (kind !== 'schema' || !isObject(value)) return;
        for (const name in value) {
          const property = value[name];
          if (!isObject(property) || Object.keys(property).length > 0) continue;
          const place = below(at, name);
          const described = {
            type: 'string',
            title: titleCase(name) || name,
            description: describeName(name),
          };
          report('empty', place, {
            values: { name },
            fixes: [suggestion('Insert type, title and description', set(place, described))],
          });
        }
      },
    },
  },
});
