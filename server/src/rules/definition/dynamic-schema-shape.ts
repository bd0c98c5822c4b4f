import { isObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { repairKey } from '../../engine/suggestions';

const keys = ['operationId', 'parameters', 'value-path'];

export default rule({
  id: 'dynamic-schema-shape',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-dynamic-schema',
  messages: {
    missing: 'Nothing says which operation returns the schema; "operationId" is wanted.',
    notObject: '"{name}" has the type {actual}; an object is wanted.',
    notString: '"{name}" has the type {actual}; a text is wanted.',
    unknownKey: 'A dynamic schema has no "{key}"; remove it.',
  },
  onFailure: ({ key, value, at }) =>
    isObject(value) && key !== undefined ? { fixes: repairKey({ json: value, at }, key, keys) } : {},
});
