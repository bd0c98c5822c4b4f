import { rule } from '../../engine/rule';
import { atFile, rootFile } from '../../packaging/archive';
import { customPropertiesName, hasParameterSets } from '../../packaging/package';

export default rule({
  id: 'paramsets-customproperties',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.5'] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    missing:
      'The connector has several ways to sign in (connectionParameterSets) and the package no customProperties.json.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const { outer } = pkg;
      if (!outer || !hasParameterSets(pkg) || rootFile(outer, customPropertiesName)) return;
      report('missing', atFile(outer));
    },
  },
});
