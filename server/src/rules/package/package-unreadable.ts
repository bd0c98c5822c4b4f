import { rule } from '../../engine/rule';
import { zipFaults } from '../../packaging/zipFaults';

export default rule({
  id: 'package-unreadable',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    ...zipFaults,
    xml: '{file} cannot be read as XML ({reason}); export the solution again.',
    json: '{file} is no sound JSON; export the solution again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { code, at, values } of pkg.faults) report(code, at, { values });
    },
  },
});
