import { rule } from '../../engine/rule';

const common = ['accept', 'content-type', 'user-agent'];

export default rule({
  id: 'header-parameter-common',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { common: 'The header {name} is set by the platform; makers need not see it.' },
  visit: {
    parameter({ in: location, name, at }, report) {
      if (location === 'header' && common.includes(name.toLowerCase()))
        report('common', at, { values: { name } });
    },
  },
});
