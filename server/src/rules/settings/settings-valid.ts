import { renameToNearest } from '../../engine/suggestions';
import { textAt } from '../../engine/finding';
import { rule, type Details } from '../../engine/rule';
import { syntaxDetails, syntaxMessages } from '../../engine/syntaxFaults';
import { settingsKeys } from '../../vocabulary/settings';

export default rule({
  id: 'settings-valid',
  aliases: ['settings-unknown-key'],
  area: 'settings',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors@8bff86e schemas/paconn-settings.schema.json; tools/paconn-cli/paconn/settings/settingsserializer.py',
  fixable: true,
  messages: { ...syntaxMessages, unknownKey: 'The tool paconn knows no setting "{key}".' },
  visit: {
    document(document, report, _, kind) {
      if (kind !== 'settings') return;
      for (const fault of document.json.faults)
        report(fault.kind, textAt(document, fault.start, fault.end), syntaxDetails(document, fault));
    },
  },
  onFailure({ owner, key = '' }): Details {
    return { fixes: renameToNearest(owner, key, settingsKeys) };
  },
});
