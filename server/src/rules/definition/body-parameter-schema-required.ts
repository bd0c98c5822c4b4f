import { isObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'body-parameter-schema-required',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['BodyParameterSchemaRequired'],
    policyCodes: [],
    message: "The 'body' parameter must define a 'schema' property.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: { missing: 'The parameter {name} is the body and needs a "schema" that describes it.' },
  visit: {
    parameter(parameter, report) {
      if (parameter.in !== 'body' || isObject(parameter.json.schema)) return;
      report('missing', parameter.at, {
        values: { name: parameter.name },
        fixes: [
          suggestion(
            'Insert the schema of an object',
            insertOrSet(parameter, 'schema', { type: 'object', properties: {} }),
          ),
        ],
      });
    },
  },
});
