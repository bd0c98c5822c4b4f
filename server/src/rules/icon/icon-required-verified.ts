import { fileOfKind } from '../../connector/files';
import { below, rootPlace } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'icon-required-verified',
  area: 'icon',
  severity: { verified: 'info', independent: 'off' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.1'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors; https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Design an icon',
  when: 'package',
  messages: { missing: 'The folder has no icon.png; the submission needs one.' },
  visit: {
    connector({ fileNames, properties, documents }, report) {
      if (fileOfKind('icon', fileNames) !== undefined) return;
      const document = documents.get('definition');
      if (properties) {
        const hasColor = Object.hasOwn(properties.body.json, 'iconBrandColor');
        report('missing', hasColor ? below(properties.body.at, 'iconBrandColor') : properties.body.at);
      } else if (document) report('missing', rootPlace(document));
    },
  },
});
