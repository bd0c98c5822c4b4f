import { isObject } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operationid-revision-suffix',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['OperationIdShouldEndWithRevision'],
    policyCodes: [],
    message: "The operation Id '{0}' should end with revision suffix '{1}'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { noSuffix: 'The operationId "{id}" of revision {revision} does not end in "_V{revision}".' },
  visit: {
    operation(operation, report) {
      const { id, json } = operation;
      const annotation = json['x-ms-api-annotation'];
      const revision = isObject(annotation) ? annotation.revision : undefined;
      if (id === undefined || typeof revision !== 'number') return;
      if (!Number.isInteger(revision) || revision < 2) return;
      if (id.toLowerCase().endsWith(`_v${revision}`)) return;
      report('noSuffix', below(operation.at, 'operationId'), { values: { id, revision } });
    },
  },
});
