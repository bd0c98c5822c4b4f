import { rule } from '../../engine/rule';
import { atFile, rootFolders } from '../../packaging/archive';
import { assetsName } from '../../packaging/package';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-assets-name',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    otherName: 'The folder of the solutions is called {name}; the documented name is PkgAssets.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      if (!pkg.inner) return;
      const [folder, ...others] = rootFolders(pkg.inner);
      if (folder === undefined || others.length > 0 || folder === assetsName) return;
      report('otherName', atFile(pkg.inner), { values: { name: quoteName(folder) } });
    },
  },
});
