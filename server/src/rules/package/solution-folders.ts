import { rule } from '../../engine/rule';
import { atFile, rootFolders } from '../../packaging/archive';
import { connectorFolder } from '../../packaging/solution';

export default rule({
  id: 'solution-folders',
  aliases: ['solution-connector-folder', 'solution-workflows-folder'],
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.17', '5000.1.1.14'] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e scripts/ConnectorPackageValidator.ps1 (2024-10-23); https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    missing:
      'The solution has no folder {folder} for the {element} of its customizations.xml; export it again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { archive, has } of pkg.solutions) {
        const folders = rootFolders(archive).map(folder => folder.toLowerCase());
        const needs = (folder: string, element: string): void => {
          if (!folders.includes(folder.toLowerCase()))
            report('missing', atFile(archive), { values: { folder, element } });
        };
        if (has.workflows) needs('Workflows', 'Workflows');
        if (has.connector || has.workflows) needs(connectorFolder, has.connector ? 'Connector' : 'Workflows');
      }
    },
  },
});
