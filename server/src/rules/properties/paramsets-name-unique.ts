import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'paramsets-name-unique',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: { repeated: 'Another connection parameter set is called "{name}" already.' },
  visit: {
    connectionParameterSets({ json: { values }, at }, report) {
      if (!Array.isArray(values)) return;
      const seen = new Set<string>();
      values.forEach((set, i) => {
        const name = isObject(set) ? set.name : undefined;
        if (typeof name !== 'string') return;
        if (seen.has(name)) report('repeated', below(at, 'values', i, 'name'), { values: { name } });
        seen.add(name);
      });
    },
  },
});
