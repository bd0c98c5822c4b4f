import { fileOfKind } from '../../connector/files';
import { rootPlace } from '../../connector/place';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { introFor } from '../../engine/templates';

export default rule({
  id: 'intro-required',
  area: 'intro',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.5'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors; microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1',
  when: 'package',
  messages: { missing: 'There is no intro.md; the package that is submitted needs one.' },
  visit: {
    connector(connector, report) {
      const { fileNames, documents } = connector;
      const document = documents.get('definition') ?? documents.get('properties');
      if (!document || fileOfKind('intro', fileNames) !== undefined) return;
      report('missing', rootPlace(document), {
        fixes: [
          suggestion('Create intro.md', { op: 'createFile', name: 'intro.md', text: introFor(connector) }),
        ],
      });
    },
  },
});
