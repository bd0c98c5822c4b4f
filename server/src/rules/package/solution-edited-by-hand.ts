import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { compareExport, differences } from '../../packaging/compare';

/** An export that is older than this tells would need no longer list. */
const mostTold = 50;
const inFolder = 'This is what the folder has.';

export default rule({
  id: 'solution-edited-by-hand',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: "a verified publisher's public checks (2026)",
  messages: {
    ...differences,
    more: '{count} more differences between the solution and the folder are not listed; export the connector again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      if (!pkg.source || !pkg.exported) return;
      const found = compareExport(pkg.exported, pkg.source);
      for (const { what, at, there, values } of found.slice(0, mostTold))
        report(what, at, {
          values,
          ...(there ? { related: [{ message: inFolder, target: there }] } : {}),
        });
      if (found.length > mostTold)
        report('more', atFile(pkg.exported.solution.archive), { values: { count: found.length - mostTold } });
    },
  },
});
