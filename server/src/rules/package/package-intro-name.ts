import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-intro-name',
  area: 'package',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification; microsoft/PowerPlatformConnectors scripts/ConnectorPackageValidator.ps1',
  messages: {
    intro: 'The text of the package is called {name}; the documented name is intro.md.',
    zip: 'The zip inside the package is called {name}; the documented name is package.zip.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { outer, intro, inner } = pkg;
      if (!outer) return;
      const at = atFile(outer);
      if (intro && intro.name.toLowerCase() !== 'intro.md')
        report('intro', at, { values: { name: quoteName(intro.name) } });
      if (
        inner &&
        inner.path.toLowerCase() !== 'package.zip' &&
        !inner.path.toLowerCase().endsWith('.pdpkg.zip')
      )
        report('zip', at, { values: { name: quoteName(inner.path) } });
    },
  },
});
