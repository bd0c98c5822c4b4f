import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-version-suffix-without-annotation',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/operational-versioning',
  messages: {
    missing: 'The operationId "{id}" names a version, and no x-ms-api-annotation tells family and revision.',
  },
  visit: {
    operation(operation, report) {
      const { id, json } = operation;
      if (id === undefined || json['x-ms-api-annotation'] !== undefined) return;
      const [, family = '', digits] = /^(.*?)_?[Vv]([0-9]+)$/.exec(id) ?? [];
      if (digits === undefined) return;
      const annotation = { family, revision: Number(digits) };
      report('missing', operation.at, {
        values: { id },
        fixes:
          family === '' || annotation.revision < 1
            ? []
            : [
                suggestion(
                  'Insert family "{family}" and revision {revision}',
                  insertOrSet(operation, 'x-ms-api-annotation', annotation),
                  annotation,
                ),
              ],
      });
    },
  },
});
