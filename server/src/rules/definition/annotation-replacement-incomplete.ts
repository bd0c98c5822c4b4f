import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';
import { insertMissing } from '../../engine/suggestions';

const keys = ['api', 'operationId'] as const;

export default rule({
  id: 'annotation-replacement-incomplete',
  aliases: ['annotation-replacement-missing-api', 'annotation-replacement-missing-operationid'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [
      'ApiAnnotationExtensionReplacementInfoMissingApiProperty',
      'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty',
    ],
    policyCodes: [],
    message:
      "The 'x-ms-api-annotation' extension for operation '{0}' is invalid. The replacement property must specify 'api' property.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    notObject: 'The replacement has to be an object with the texts "api" and "operationId".',
    missing: 'The replacement has no text as its {keys}.',
  },
  visit: {
    member: {
      'x-ms-api-annotation'({ value, at, kind }, report) {
        if (kind !== 'operation' || !isObject(value) || value.replacement === undefined) return;
        const place = below(at, 'replacement');
        const { replacement } = value;
        if (!isObject(replacement)) return report('notObject', place);
        const wrong = keys.filter(key => typeof replacement[key] !== 'string');
        if (wrong.length === 0) return;
        report('missing', place, {
          values: { keys: wrong.map(key => `"${key}"`).join(' and ') },
          fixes: insertMissing(
            { json: replacement, at: place },
            Object.fromEntries(wrong.map(key => [key, ''])),
          ),
        });
      },
    },
  },
});
