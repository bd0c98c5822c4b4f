import { rule } from '../../engine/rule';
import { atFile, endsWith, rootFiles } from '../../packaging/archive';
import { customPropertiesName, hasParameterSets } from '../../packaging/package';
import { isSolution } from '../../packaging/solution';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'package-outer-extra',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification § Upload from local files; https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    extra:
      '{name} does not belong at the root of a package: intro.md and the package zip are all; delete it.',
    customProperties:
      'customProperties.json is for connectors with several ways to sign in, which this one has not; delete it.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { outer } = pkg;
      if (!outer || isSolution(outer)) return;
      const at = atFile(outer);
      for (const file of rootFiles(outer)) {
        if (endsWith(file, '.md') || endsWith(file, '.zip')) continue;
        if (file.name.toLowerCase() !== customPropertiesName.toLowerCase())
          report('extra', at, { values: { name: quoteName(file.name) } });
        else if (hasParameterSets(pkg) === false) report('customProperties', at);
      }
    },
  },
});
