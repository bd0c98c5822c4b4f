import { samePath, scriptName } from '../../connector/files';
import { below } from '../../connector/place';
import { textAt } from '../../engine/finding';
import { safeFix, set } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-file-name',
  area: 'script',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/settings/util.py',
  fixable: true,
  messages: { otherName: 'The script is called "{name}"; the tools look for script.csx.' },
  visit: {
    script({ document }, report, { settings }) {
      const { name } = document;
      if (name.toLowerCase() === scriptName) return;
      const named = settings?.json.script;
      const isNamed = settings && typeof named === 'string' && samePath(named, name);
      report('otherName', textAt(document), {
        values: { name },
        fixes: [
          safeFix('Rename to script.csx', [
            { op: 'renameFile', name, to: scriptName },
            ...(isNamed ? [set(below(settings.at, 'script'), scriptName)] : []),
          ]),
        ],
      });
    },
  },
});
