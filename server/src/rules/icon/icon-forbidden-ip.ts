import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'icon-forbidden-ip',
  area: 'icon',
  severity: { verified: 'off', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e .github/pull_request_template.md',
  messages: { present: 'Connectors of independent publishers all have the same icon; leave {name} out.' },
  visit: {
    icon({ document }, report) {
      const { name } = document;
      report('present', textAt(document), {
        values: { name },
        fixes: [suggestion('Delete {name}', { op: 'deleteFile', name }, { name })],
      });
    },
  },
});
