import { below } from '../../connector/place';
import { sameText } from '../../engine/words';
import { rule } from '../../engine/rule';

/** A single name such as `ListDataID` or `ship_date`. */
const rawName = /^(?=.*(?:[a-z][A-Z]|_))\w+$/;

export default rule({
  id: 'param-description-equals-name',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: {
    same: 'The description "{description}" only repeats the name of the parameter.',
    name: 'The description "{description}" is a raw name; say what to enter.',
  },
  visit: {
    parameter({ json, name, at }, report) {
      const { description, 'x-ms-summary': summary } = json;
      if (typeof description !== 'string' || description.includes(' ')) return;
      if (typeof summary === 'string' && sameText(description, summary)) return;
      const place = below(at, 'description');
      if (sameText(description, name)) report('same', place, { values: { description } });
      else if (rawName.test(description)) report('name', place, { values: { description } });
    },
  },
});
