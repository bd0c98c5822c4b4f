import { rule } from '../../engine/rule';
import { atFile, endsWith, filesIn } from '../../packaging/archive';
import { connectorFiles, connectorFolder } from '../../packaging/solution';

/** Files of every connector. */
const always = ['definition', 'connectionParameters', 'policies', 'icon'] as const;

export default rule({
  id: 'solution-connector-artifacts',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.17'] },
  source: "a verified publisher's public checks (2026)",
  messages: {
    missing: 'The solution has no Connector/*{ending}; export it again and keep what the export holds.',
    script: 'The connector has a script and the solution has no Connector/*{ending}; export it again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { archive, has } of pkg.solutions) {
        if (!has.connector) continue;
        const files = filesIn(archive, connectorFolder);
        if (files.length === 0) continue;
        for (const kind of always) {
          const ending = connectorFiles[kind];
          if (!files.some(file => endsWith(file, ending)))
            report('missing', atFile(archive), { values: { ending } });
        }
        const ending = connectorFiles.script;
        if (pkg.source?.documents.has('script') && !files.some(file => endsWith(file, ending)))
          report('script', atFile(archive), { values: { ending } });
      }
    },
  },
});
