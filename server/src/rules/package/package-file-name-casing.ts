import { fileNameOf, kindOfFile } from '../../connector/files';
import { fileAt } from '../../engine/finding';
import { safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

/** Files whose name is read to the letter. */
const exact: readonly string[] = ['definition', 'properties', 'script', 'icon'];

export default rule({
  id: 'package-file-name-casing',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors@8bff86e .pipelines/*.yml',
  fixable: true,
  when: 'package',
  messages: { otherCase: 'The file is called {name}; it must be {wanted}, letter case included.' },
  visit: {
    connector({ fileNames }, report) {
      for (const name of fileNames) {
        const kind = kindOfFile(name);
        const wanted = kind && fileNameOf[kind];
        if (!kind || !wanted || name === wanted || !exact.includes(kind)) continue;
        report('otherCase', fileAt(name), {
          values: { name, wanted },
          fixes: fileNames.includes(wanted)
            ? []
            : [safeFix('Rename to {wanted}', { op: 'renameFile', name, to: wanted }, { wanted })],
        });
      }
    },
  },
});
