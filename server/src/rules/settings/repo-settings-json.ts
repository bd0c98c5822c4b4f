import { isInRepository } from '../../connector/repository';
import { textAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'repo-settings-json',
  area: 'settings',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { present: '{name} is for your own uploads; reviewers ask to leave it out of the pull request.' },
  visit: {
    document(document, report, connector, kind) {
      if (kind !== 'settings' || !isInRepository(connector)) return;
      const { name } = document;
      report('present', textAt(document), {
        values: { name },
        fixes: [suggestion('Delete {name}', { op: 'deleteFile', name }, { name })],
      });
    },
  },
});
