import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'swagger-version',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['SpecificationVersionIncorrect'],
    policyCodes: ['5000.2.6.3'],
    message: 'The \'swagger\' property must have the string value "2.0".',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    missing: 'The definition does not name its version; it must have "swagger": "2.0".',
    wrong: 'The version is {value}; connectors are described in "swagger": "2.0", as a text.',
    openApi:
      'The definition is OpenAPI {version}; connectors are described in OpenAPI 2.0, "swagger": "2.0".',
  },
  fixable: true,
  visit: {
    root({ json, at }, report) {
      const { swagger, openapi } = json;
      if (swagger === '2.0') return;
      const place = swagger === undefined ? at : below(at, 'swagger');
      if (openapi !== undefined)
        return report('openApi', place, { values: { version: typeof openapi === 'string' ? openapi : '3' } });
      if (swagger === undefined) return report('missing', place);
      report('wrong', place, {
        values: { value: isObject(swagger) || Array.isArray(swagger) ? '{…}' : JSON.stringify(swagger) },
        fixes: swagger === 2 || swagger === '2' ? [safeFix('Write "2.0"', set(place, '2.0'))] : [],
      });
    },
  },
});
