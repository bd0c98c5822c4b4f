import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'paths-missing',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'Swagger 2.0 specification; microsoft/PowerPlatformConnectors schemas/apiDefinition.swagger.schema.json',
  messages: { missing: 'The definition has no path; a connector needs at least one operation.' },
  visit: {
    root({ json, at }, report) {
      const { paths } = json;
      if (paths === undefined) return report('missing', at);
      if (isObject(paths) && !Object.keys(paths).some(path => path.startsWith('/')))
        report('missing', below(at, 'paths'));
    },
  },
});
