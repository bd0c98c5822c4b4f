import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { solutionOf } from '../../packaging/package';

export default rule({
  id: 'solution-flow',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.6', '5000.1.1.7'] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23); https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    missing: 'No solution in the package holds a flow and the connector; export one with both.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { inner, solutions } = pkg;
      if (!inner || solutions.length === 0 || pkg.faults.length > 0 || solutionOf(pkg, 'flow')) return;
      report('missing', atFile(inner));
    },
  },
});
