import { fileAt, textAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-single-file',
  area: 'script',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § FAQ',
  messages: {
    secondFile: 'A connector has one script file; "{name}" stands beside {script}.',
    directive: '"{directive}" is not supported; the whole script is one file.',
  },
  visit: {
    script({ document, directives }, report) {
      for (const { text, start, end } of directives)
        report('directive', textAt(document, start, end), { values: { directive: text } });
    },
    connector({ fileNames, documents }, report) {
      const scripts = fileNames.filter(name => /^[^/]*\.csx?$/i.test(name));
      const script = documents.get('script')?.name ?? scripts[0];
      if (script === undefined) return;
      for (const name of scripts)
        if (name !== script) report('secondFile', fileAt(name), { values: { name, script } });
    },
  },
});
