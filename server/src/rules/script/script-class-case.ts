import { entryClass } from '../../connector/scriptEntry';
import { textAt, type Edit } from '../../engine/finding';
import { safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-class-case',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § Script class',
  fixable: true,
  messages: { wrongCase: 'The class is called "{name}"; the service looks for "Script".' },
  visit: {
    script(script, report) {
      const name = entryClass(script)?.name;
      if (!name || name.text === 'Script') return;
      const { document, classes } = script;
      const uses = classes.find(one => one.name.start === name.start)?.uses;
      const edits = (uses ?? [name]).map(({ start, end }): Edit => ({
        op: 'text',
        document,
        start,
        end,
        text: 'Script',
      }));
      report('wrongCase', textAt(document, name.start, name.end), {
        values: { name: name.text },
        fixes: [(uses ? safeFix : suggestion)('Rename the class to Script', edits)],
      });
    },
  },
});
