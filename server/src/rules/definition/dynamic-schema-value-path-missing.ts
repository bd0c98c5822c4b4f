import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-schema-value-path-missing',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § x-ms-dynamic-schema',
  messages: {
    missing: 'Without "value-path" the whole answer is taken for the schema; name the path to it.',
  },
});
