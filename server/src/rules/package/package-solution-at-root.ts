import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-solution-at-root',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.1.1.16'],
    message: 'Solution package not found at root of the package zip file',
  },
  source: 'microsoft/PowerPlatformConnectors#4204',
  messages: {
    package:
      'This is a solution, not a package; put it into the folder PkgAssets of a zip, and that beside intro.md.',
    atRoot:
      'The solution {name} lies at the root of a zip; put it into the folder PkgAssets of the package zip.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const stray of pkg.strays) {
        if (stray === pkg.outer) report('package', atFile(stray));
        else
          report('atRoot', atFile(stray), {
            values: { name: quoteName(stray.path.slice(stray.path.indexOf('!') + 1)) },
          });
      }
    },
  },
});
