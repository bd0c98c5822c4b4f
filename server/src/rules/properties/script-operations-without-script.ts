import type { Connector } from '../../connector/connector';
import { below } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-operations-without-script',
  area: 'properties',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'inferred',
  messages: { noScript: 'There are scriptOperations, but the folder has no script.csx.' },
  visit: {
    properties({ json: { scriptOperations: ids }, at }, report, connector) {
      if (!Array.isArray(ids) || ids.length === 0 || hasScript(connector)) return;
      report('noScript', below(at, 'scriptOperations'));
    },
  },
});

/** A script under its usual names, or under the one that settings.json gives. */
function hasScript({ documents, settings, fileNames }: Connector): boolean {
  if (documents.has('script')) return true;
  const named = settings?.json.script;
  if (typeof named !== 'string') return false;
  const path = named.replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();
  return fileNames.some(name => name.toLowerCase() === path);
}
