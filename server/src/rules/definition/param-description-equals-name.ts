import { below } from '../../connector/place';
import { sameText } from '../../engine/words';
import { rule } from '../../engine/rule';

export default rule({
  id: 'param-description-equals-name',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { same: 'The description "{description}" only repeats the name of the parameter.' },
  visit: {
    parameter({ json, name, at }, report) {
      const { description, 'x-ms-summary': summary } = json;
      if (typeof description !== 'string' || description.includes(' ') || !sameText(description, name))
        return;
      if (typeof summary === 'string' && sameText(description, summary)) return;
      report('same', below(at, 'description'), { values: { description } });
    },
  },
});
