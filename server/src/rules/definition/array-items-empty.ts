import { isObject } from '../../connector/json/parse';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'array-items-empty',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { empty: 'The items of the array are not described.' },
  visit: {
    member: {
      items({ value, at, kind, owner }, report) {
        if (kind !== 'schema' || owner.json.type !== 'array') return;
        if (!isObject(value) || Object.keys(value).length > 0) return;
        report('empty', at, { fixes: [suggestion('Make them strings', set(at, { type: 'string' }))] });
      },
    },
  },
});
