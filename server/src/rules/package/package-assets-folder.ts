import { rule } from '../../engine/rule';
import { atFile, listNames, rootFolders } from '../../packaging/archive';

export default rule({
  id: 'package-assets-folder',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.1.1.12'],
    message: "The package zip file should contain a folder ideally named 'PkgAssets'",
  },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23); https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    none: 'The package zip has no folder at its root; put the solutions into a folder PkgAssets.',
    several: 'The package zip has {count} folders at its root ({names}); keep PkgAssets alone.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      if (!pkg.inner) return;
      const folders = rootFolders(pkg.inner);
      if (folders.length === 0) report('none', atFile(pkg.inner));
      if (folders.length > 1)
        report('several', atFile(pkg.inner), {
          values: { count: folders.length, names: listNames(folders) },
        });
    },
  },
});
