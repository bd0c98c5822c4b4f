import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'body-parameter-name',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/coding-standards',
  messages: { name: 'The body is named "{name}"; by the coding standards it is named "body".' },
  visit: {
    parameter({ in: location, name, at }, report) {
      if (location === 'body' && name !== 'body' && name.trim() !== '')
        report('name', below(at, 'name'), { values: { name } });
    },
  },
});
