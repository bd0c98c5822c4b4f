import { isObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';
import { insertMissing, renameToNearest } from '../../engine/suggestions';

const keys = [
  'operationId',
  'builtInOperation',
  'capability',
  'parameters',
  'value-collection',
  'value-path',
  'value-title',
];

export default rule({
  id: 'dynamic-values-shape',
  aliases: ['one-of-properties-required'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OneOfPropertiesRequired'],
    policyCodes: [],
    message: 'At least one of the properties is required: [{0}].',
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas x-ms-dynamic-values; https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions § Use dynamic values; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    missing:
      'Nothing says where the values come from; "operationId" is wanted, or "capability" or "builtInOperation".',
    notObject: '"{name}" has the type {actual}; an object is wanted.',
    notString: '"{name}" has the type {actual}; a text is wanted.',
    notAllowed: '"{name}" is "{value}"; the only value known is "{allowed}".',
    unknownKey: 'Dynamic values have no "{key}"; remove it.',
  },
  onFailure({ key, value, at }) {
    if (!isObject(value)) return {};
    const node = { json: value, at };
    return {
      fixes: key === undefined ? insertMissing(node, { operationId: '' }) : renameToNearest(node, key, keys),
    };
  },
});
