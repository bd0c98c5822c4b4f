import { dynamicKeys } from '../../connector/definition/dynamicCalls';
import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { keyAt } from '../../engine/finding';
import { insert, remove, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'dynamic-extension-on-body-parameter',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['DynamicExtensionDefinitionNotAllowedInParameter'],
    policyCodes: [],
    message:
      'Dynamic extensions are not allowed to be defined on the body parameter. It should be in the schema.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { onParameter: '"{key}" stands on the body parameter; of a body it belongs into the schema.' },
  fixable: true,
  visit: {
    parameter(parameter, report) {
      if (parameter.in !== 'body') return;
      const { schema } = parameter.json;
      for (const key of dynamicKeys) {
        const value = parameter.json[key];
        if (value === undefined) continue;
        const movable = isObject(schema) && !('$ref' in schema) && !Object.hasOwn(schema, key);
        report('onParameter', keyAt(parameter.at, key), {
          values: { key },
          fixes: movable
            ? [
                safeFix('Move it into the schema', [
                  remove(below(parameter.at, key)),
                  insert(below(parameter.at, 'schema'), key, value),
                ]),
              ]
            : [],
        });
      }
    },
  },
});
