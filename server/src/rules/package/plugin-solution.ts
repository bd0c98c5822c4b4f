import { rule } from '../../engine/rule';
import { atFile, listNames, rootFolders } from '../../packaging/archive';
import { solutionOf } from '../../packaging/package';
import { quoteName } from '../../packaging/zipFaults';

const folders = ['Connector', 'aiplugins', 'aipluginoperations'];

export default rule({
  id: 'plugin-solution',
  area: 'package',
  severity: { verified: 'error', independent: 'off' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
    message: "Plugin solution should contain 'Connector', 'aiplugins' and 'aipluginoperations' folders.",
  },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    missing:
      'The connector is AI-enabled and no solution holds it with its AI plugin but without flows; export such a one.',
    folders: 'The plugin solution {name} lacks the folders {folders}; export it again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { inner, solutions, aiEnabled } = pkg;
      if (!inner || !aiEnabled || solutions.length === 0 || pkg.faults.length > 0) return;
      const solution = solutionOf(pkg, 'plugin');
      if (!solution) return report('missing', atFile(inner));
      const found = rootFolders(solution.archive).map(folder => folder.toLowerCase());
      const missing = folders.filter(folder => !found.includes(folder.toLowerCase()));
      if (missing.length === 0) return;
      const name = solution.archive.path.slice(solution.archive.path.lastIndexOf('/') + 1);
      report('folders', atFile(inner), { values: { name: quoteName(name), folders: listNames(missing) } });
    },
  },
});
