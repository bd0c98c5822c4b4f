import { answerSchemas } from '../../connector/definition/answers';
import { isObject } from '../../connector/json/parse';
import { rule } from '../../engine/rule';

const described = [
  'additionalProperties',
  'allOf',
  'oneOf',
  'anyOf',
  'x-ms-dynamic-schema',
  'x-ms-dynamic-properties',
];

export default rule({
  id: 'empty-object-property',
  area: 'definition',
  severity: { verified: 'off', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.2.4.4', '5000.2.4.6'],
  },
  source:
    "https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Define exact operation responses; a verified publisher's public checks (2026)",
  messages: { empty: 'The object has no properties; list what it holds.' },
  visit: {
    schema({ json, at }, report, { definition }) {
      const { type, properties } = json;
      if (type !== 'object' || described.some(key => key in json)) return;
      if (isObject(properties) && Object.keys(properties).length > 0) return;
      // Responses are left to empty-object-response-schema.
      if (definition && !answerSchemas(definition).has(json)) report('empty', at);
    },
  },
});
