import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { connectorFolder } from '../../packaging/solution';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'solution-references',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.17'] },
  source:
    "a verified publisher's public notes (2026); certification-policy-errors (public transcript of Jan 2026)",
  messages: {
    missing: 'customizations.xml names {path}, which is not in the solution; export the solution again.',
    unnamed: '{path} is named by no Connector of customizations.xml; export the solution again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { archive, connectors, customizations } of pkg.solutions) {
        if (!customizations) continue;
        const named = new Set(connectors.flatMap(({ references }) => references.map(({ path }) => path)));
        const files = new Set(archive.files.map(({ name }) => name));
        if (!archive.folders.includes(connectorFolder)) continue;
        for (const path of named)
          if (!files.has(path)) report('missing', atFile(archive), { values: { path: quoteName(path) } });
        for (const path of files)
          if (path.startsWith(`${connectorFolder}/`) && !named.has(path))
            report('unnamed', atFile(archive), { values: { path: quoteName(path) } });
      }
    },
  },
});
