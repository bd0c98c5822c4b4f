import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'conn-cleartext-securestring',
  area: 'properties',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: { clear: 'The secret {key} is shown in clear text while it is typed; set clearText to false.' },
  fixable: true,
  visit: {
    connectionParameter({ key, type, json: { uiDefinition }, at }, report) {
      if (type.toLowerCase() !== 'securestring' || !isObject(uiDefinition)) return;
      const { constraints } = uiDefinition;
      if (!isObject(constraints) || constraints.clearText !== true) return;
      const place = below(at, 'uiDefinition', 'constraints', 'clearText');
      report('clear', place, { values: { key }, fixes: [safeFix('Change to false', set(place, false))] });
    },
  },
});
