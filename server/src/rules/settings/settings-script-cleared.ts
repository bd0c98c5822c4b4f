import { insertOrSet, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';
import { scriptName } from '../../connector/files';

export default rule({
  id: 'settings-script-cleared',
  area: 'settings',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/upsert.py',
  fixable: true,
  messages: {
    cleared: 'settings.json names no script; an update with paconn removes {name} from the connector.',
  },
  visit: {
    settings(settings, report, { documents }) {
      const name = documents.get('script')?.name;
      if (name === undefined || !isMissing(settings.json.script)) return;
      const edit = insertOrSet(settings, 'script', name);
      /** Another name is told by a rule whose fix renames the file: this fix waits for it. */
      const fix = name.toLowerCase() === scriptName ? safeFix : suggestion;
      report('cleared', settings.at, {
        values: { name },
        fixes: [fix('Insert "script": "{name}"', edit, { name })],
      });
    },
  },
});
