import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { sameText } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'property-description-equals-name',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { same: 'The description "{description}" only repeats the name of the property.' },
  visit: {
    member: {
      properties({ value, at, kind }, report) {
        if (kind !== 'schema' || !isObject(value)) return;
        for (const name in value) {
          const json = value[name];
          if (!isObject(json) || '$ref' in json) continue;
          const { description } = json;
          if (typeof description !== 'string' || description.includes(' ') || !sameText(description, name))
            continue;
          report('same', below(at, name, 'description'), { values: { description } });
        }
      },
    },
  },
});
