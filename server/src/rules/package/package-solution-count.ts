import { rule } from '../../engine/rule';
import { atFile, endsWith, filesIn } from '../../packaging/archive';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-solution-count',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.1.1.13', '5000.1.1.6'],
    message: 'Package should contain a flow package',
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23); https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    two: 'The folder {folder} has {count} zip files; it needs 2, the connector solution and the flow solution.',
    three:
      'The folder {folder} has {count} zip files; an AI-enabled connector needs 3: connector, flow and plugin solution.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { inner, assets, aiEnabled } = pkg;
      if (!inner || assets === undefined) return;
      const count = filesIn(inner, assets).filter(file => endsWith(file, '.zip')).length;
      if (count === (aiEnabled ? 3 : 2)) return;
      report(aiEnabled ? 'three' : 'two', atFile(inner), { values: { folder: quoteName(assets), count } });
    },
  },
});
