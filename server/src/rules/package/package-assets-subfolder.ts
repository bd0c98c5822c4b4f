import { rule } from '../../engine/rule';
import { atFile, listNames } from '../../packaging/archive';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-assets-subfolder',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23)',
  messages: {
    folder: 'The folder {folder} has a folder inside ({names}); put the solutions directly into it.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { inner, assets } = pkg;
      if (!inner || assets === undefined) return;
      const inside = inner.folders
        .filter(folder => folder.startsWith(`${assets}/`) && !folder.includes('/', assets.length + 1))
        .map(folder => folder.slice(assets.length + 1));
      if (inside.length === 0) return;
      report('folder', atFile(inner), { values: { folder: quoteName(assets), names: listNames(inside) } });
    },
  },
});
