import { insertOrSet, safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'x-ms-editor-dictionary',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidCustomEditorExtensionDictionaryValue'],
    policyCodes: [],
    message:
      "The 'x-ms-editor' extension can be specified as 'dictionary' only for schema with type object and additional properties allowed.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Response',
  messages: {
    noDictionary: 'Only an object that allows additional properties can be edited as a dictionary.',
  },
  fixable: true,
  visit: {
    member: {
      'x-ms-editor'({ value, at, kind, owner }, report) {
        if (kind !== 'schema' || value !== 'dictionary') return;
        const { type, additionalProperties: more } = owner.json;
        const closed = more === undefined || more === null || more === false;
        if (type === 'object' && !closed) return;
        report('noDictionary', at, {
          fixes:
            type === 'object'
              ? [
                  safeFix(
                    'Allow additional properties of type string',
                    insertOrSet(owner, 'additionalProperties', { type: 'string' }),
                  ),
                ]
              : [],
        });
      },
    },
  },
});
