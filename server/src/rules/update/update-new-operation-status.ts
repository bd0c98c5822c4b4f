import { isObject } from '../../connector/json/parse';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-new-operation-status',
  area: 'update',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/operational-versioning § Operation Initiation',
  when: 'update',
  messages: {
    unmarked: '{operation} is a new revision of {old}; x-ms-api-annotation with family and revision says so.',
  },
  visit: {
    connector({ definition, baseline }, report) {
      const before = baseline?.definition?.operationsById;
      if (!definition || !before) return;
      for (const operation of definition.operations) {
        const { id = '' } = operation;
        const [, old = '', revision = ''] = /^(.+?)_?V(\d+)$/i.exec(id) ?? [];
        if (before.has(id) || !before.has(old)) continue;
        const annotation = operation.json['x-ms-api-annotation'];
        if (isObject(annotation) && 'family' in annotation && 'revision' in annotation) continue;
        const value = {
          ...(isObject(annotation) ? annotation : {}),
          family: old,
          revision: Number(revision),
        };
        report('unmarked', operation.at, {
          values: { operation: id, old },
          fixes: [suggestion('Insert the annotation', insertOrSet(operation, 'x-ms-api-annotation', value))],
        });
      }
    },
  },
});
