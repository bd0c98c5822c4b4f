import { isSuccess, schemaOf } from '../../connector/definition/responses';
import { isDynamic } from '../../connector/definition/schemaPath';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';

export default rule({
  id: 'empty-object-response-schema',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.4.4'],
  },
  source: 'certification-policy-errors 5000.2.4.4 (public transcript of Jan 2026)',
  messages: { noProperties: 'The answer is an object without properties; makers get no outputs from it.' },
  visit: {
    operation(operation, report, { definition }) {
      if (operation.internal) return;
      for (const response of operation.responses) {
        const schema = isSuccess(response) ? schemaOf(response) : undefined;
        const resolved = schema && definition?.resolve(schema);
        if (!resolved || isDynamic(schema.json) || !saysNothing(resolved.json)) continue;
        report('noProperties', schema.at);
      }
    },
  },
});

function saysNothing(schema: JsonObject): boolean {
  const { type, properties, additionalProperties, allOf } = schema;
  if (type !== 'object' || additionalProperties !== undefined || allOf !== undefined) return false;
  return !isDynamic(schema) && (!isObject(properties) || Object.keys(properties).length === 0);
}
