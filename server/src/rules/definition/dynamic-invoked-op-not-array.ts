import { dynamicCalls } from '../../connector/definition/dynamicCalls';
import { isDynamic, resolvePath, successSchema } from '../../connector/definition/schemaPath';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

const collections: Readonly<Record<string, string>> = {
  'x-ms-dynamic-values': 'value-collection',
  'x-ms-dynamic-list': 'itemsPath',
};

export default rule({
  id: 'dynamic-invoked-op-not-array',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['InvokedOperationShouldProduceArray'],
    policyCodes: [],
    message:
      "The dynamic operation expects an array on the specified path '{0}' which should be defined in the successful response of the invoked operation '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    root: 'The answer of {id} is of type {type}; an array is wanted, or "{key}" with the path to one.',
    path: 'In the answer of {id} "{path}" is of type {type}; an array is wanted.',
  },
  visit: {
    root(definition, report) {
      for (const call of dynamicCalls(definition)) {
        const key = collections[call.key];
        const schema = call.invoked && successSchema(call.invoked);
        if (key === undefined || !schema) continue;
        const path = call.json[key] ?? '';
        if (typeof path !== 'string') continue;
        const found = resolvePath(definition, schema, path);
        if (found.state !== 'found') continue;
        const { json } = found.schema;
        if (
          typeof json.type !== 'string' ||
          json.type === 'array' ||
          isDynamic(json) ||
          json.allOf !== undefined
        )
          continue;
        report(path === '' ? 'root' : 'path', Object.hasOwn(call.json, key) ? below(call.at, key) : call.at, {
          values: { id: call.operationId ?? '', path, type: json.type, key },
        });
      }
    },
  },
});
