import { pathKeys } from '../../connector/definition/paths';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'path-trailing-slash',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: { slash: 'The path "{path}" ends with "/"; make sure that the API wants it.' },
  visit: {
    root(definition, report) {
      for (const { path, at } of pathKeys(definition))
        if (path.length > 1 && path.endsWith('/')) report('slash', keyAt(at), { values: { path } });
    },
  },
});
