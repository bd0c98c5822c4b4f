import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'body-parameter-empty-schema',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.4.4'],
  },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { empty: 'The schema of the parameter {name} is empty; describe what the service takes.' },
  visit: {
    parameter(parameter, report) {
      const { schema } = parameter.json;
      if (parameter.in !== 'body' || !isObject(schema) || Object.keys(schema).length > 0) return;
      const at = below(parameter.at, 'schema');
      report('empty', at, {
        values: { name: parameter.name },
        fixes: [suggestion('Make it an object', set(at, { type: 'object', properties: {} }))],
      });
    },
  },
});
