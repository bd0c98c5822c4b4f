import { existingFile } from '../../connector/files';
import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { settingsFiles } from '../../vocabulary/settings';

/** Outside the connector's folder, where nobody has looked. */
const elsewhere = /^\s*(?:[\\/~]|[A-Za-z]:|\.\.[\\/])/;

export default rule({
  id: 'settings-file-exists',
  area: 'settings',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/upsert.py',
  messages: { missing: 'There is no file "{path}", which {key} names.' },
  visit: {
    settings({ json, at }, report, { fileNames, documents }) {
      for (const [key, kind] of Object.entries(settingsFiles)) {
        const path = json[key];
        if (typeof path !== 'string' || path.trim() === '' || elsewhere.test(path)) continue;
        if (existingFile(path, fileNames) !== undefined) continue;
        const place = below(at, key);
        const name = documents.get(kind)?.name;
        report('missing', place, {
          values: { path, key },
          fixes: name === undefined ? [] : [suggestion('Change to "{name}"', set(place, name), { name })],
        });
      }
    },
  },
});
