import { fileOfKind } from '../../connector/files';
import { rootPlace } from '../../connector/place';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { readmeFor } from '../../engine/templates';

export default rule({
  id: 'readme-required',
  area: 'readme',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.2'] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e README.md Files to Include; https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: { missing: 'The folder has no readme.md; reviewers send connectors without one back.' },
  visit: {
    connector(connector, report, _, profile) {
      const { fileNames, documents } = connector;
      if (fileOfKind('readme', fileNames) !== undefined) return;
      if (profile === 'verified' && fileOfKind('intro', fileNames) !== undefined) return;
      const document = documents.get('definition') ?? documents.get('properties');
      if (!document) return;
      report('missing', rootPlace(document), {
        fixes: [
          suggestion('Create readme.md', {
            op: 'createFile',
            name: 'readme.md',
            text: readmeFor(connector),
          }),
        ],
      });
    },
  },
});
