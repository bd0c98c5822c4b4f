import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

export default rule({
  id: 'script-unknown-operation',
  area: 'script',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § Samples',
  messages: { unknown: 'No operation has the id "{id}" that the script compares with.' },
  visit: {
    script({ document, operationIds }, report, { definition }) {
      if (!definition) return;
      const known = [...definition.operationsById.keys()];
      const lower = new Set(known.map(id => id.toLowerCase()));
      for (const { text: id, start, end, ignoresCase } of operationIds) {
        if (definition.operationsById.has(id) || (ignoresCase && lower.has(id.toLowerCase()))) continue;
        const meant = nearest(id, known);
        report('unknown', textAt(document, start, end), {
          values: { id },
          fixes:
            meant === undefined
              ? []
              : [
                  suggestion(
                    'Change to "{meant}"',
                    { op: 'text', document, start, end, text: meant },
                    { meant },
                  ),
                ],
        });
      }
    },
  },
});
