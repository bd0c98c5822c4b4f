import { isObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'info-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: ['RequiredPropertyMissing'], policyCodes: [] },
  source:
    'Swagger 2.0 specification; microsoft/PowerPlatformConnectors schemas/apiDefinition.swagger.schema.json',
  messages: { missing: 'The definition has no "info" with title, description, version and contact.' },
  visit: {
    root(definition, report) {
      const { info } = definition.json;
      if (isObject(info) && Object.keys(info).length > 0) return;
      const skeleton = {
        title: '',
        description: '',
        version: '1.0.0',
        contact: { name: '', url: '', email: '' },
      };
      report('missing', definition.at, {
        fixes: [suggestion('Insert "info" to be filled in', insertOrSet(definition, 'info', skeleton))],
      });
    },
  },
});
