import type { Connector } from '../../connector/connector';
import { scriptFileName } from '../../connector/scriptFile';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-without-script-operations',
  area: 'script',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/README.md',
  messages: { none: 'scriptOperations names no operation, so every operation runs through the script.' },
  visit: {
    properties(properties, report, connector) {
      const { scriptOperations } = properties.json;
      const isEmpty = Array.isArray(scriptOperations) && scriptOperations.length === 0;
      if ((scriptOperations ?? null) !== null && !isEmpty) return;
      if (scriptFileName(connector) === undefined) return;
      const named = namedOperations(connector);
      report('none', properties.at, {
        fixes:
          named.length === 0
            ? []
            : [
                suggestion(
                  'Insert the operations that the script names',
                  insertOrSet(properties, 'scriptOperations', named),
                ),
              ],
      });
    },
  },
});

/** The ids that the script compares with and the definition has, in the order of the script. */
function namedOperations({ script, definition }: Connector): string[] {
  const ids = script?.operationIds.map(({ text }) => text) ?? [];
  return [...new Set(ids)].filter(id => definition?.operationsById.has(id));
}
