import { annotations } from '../../connector/definition/families';
import { below } from '../../connector/place';
import { insertOrSet, remove, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'annotation-replacement-requires-deprecated',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations'],
    policyCodes: [],
    message:
      "The 'x-ms-api-annotation' extension for operation '{0}' is invalid. The replacement property should be specified for deprecated operations only.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { notDeprecated: 'A replacement is named, but {id} is not deprecated.' },
  visit: {
    root(definition, report) {
      for (const { json, at, operation, deprecated } of annotations(definition)) {
        if (json.replacement === undefined || deprecated) continue;
        const place = below(at, 'replacement');
        report('notDeprecated', place, {
          values: { id: operation.id ?? `${operation.verb} ${operation.path}` },
          fixes: [
            suggestion('Mark the operation as deprecated', insertOrSet(operation, 'deprecated', true)),
            suggestion('Delete the replacement', remove(place)),
          ],
        });
      }
    },
  },
});
