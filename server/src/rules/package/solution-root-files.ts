import { rule } from '../../engine/rule';
import { atFile, rootFile } from '../../packaging/archive';
import { solutionFiles } from '../../packaging/solution';

export default rule({
  id: 'solution-root-files',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.10'] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    missing: 'The solution has no {name} at its root; export it again and keep what the export holds.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { archive } of pkg.solutions)
        for (const name of solutionFiles)
          if (!rootFile(archive, name)) report('missing', atFile(archive), { values: { name } });
    },
  },
});
