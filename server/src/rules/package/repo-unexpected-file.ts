import { kindOfFile } from '../../connector/files';
import { isInRepository } from '../../connector/repository';
import { fileAt } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

/** What systems leave behind and nobody misses. */
const junk = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$|^__MACOSX\//i;
/** Scripts of other names are told by rules of their own. */
const script = /^[^/]+\.csx?$/i;

export default rule({
  id: 'repo-unexpected-file',
  area: 'package',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors reviews',
  messages: { unexpected: '{name} is not part of a connector; reviewers ask to remove it.' },
  visit: {
    connector(connector, report) {
      if (!isInRepository(connector)) return;
      for (const name of connector.fileNames) {
        if (kindOfFile(name) || script.test(name) || name.toLowerCase() === 'package.zip') continue;
        report('unexpected', fileAt(name), {
          values: { name },
          fixes: junk.test(name) ? [suggestion('Delete {name}', { op: 'deleteFile', name }, { name })] : [],
        });
      }
    },
  },
});
