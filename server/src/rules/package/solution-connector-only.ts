import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { solutionOf } from '../../packaging/package';

export default rule({
  id: 'solution-connector-only',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.8'] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    missing:
      'No solution in the package holds the connector alone; export one with the connector and nothing else.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { inner, solutions } = pkg;
      if (!inner || solutions.length === 0 || pkg.faults.length > 0 || solutionOf(pkg, 'connector')) return;
      report('missing', atFile(inner));
    },
  },
});
