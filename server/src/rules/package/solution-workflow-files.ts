import { rule } from '../../engine/rule';
import { textAt } from '../../engine/finding';
import { namedFlowFiles } from '../../packaging/flow';
import { atElement } from '../../packaging/solution';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'solution-workflow-files',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: [],
    policyCodes: ['5000.1.1.15'],
    message:
      'Invalid workflow solution. Mismatch between workflows found in customization file and workflow json files present.',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors; microsoft/PowerPlatformConnectors#3725',
  messages: {
    missing: 'customizations.xml names {path}, which is not in the solution; export the solution again.',
    unnamed: '{path} is named by no Workflow of customizations.xml; export the solution again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const { customizations, flows } of pkg.solutions) {
        if (!customizations) continue;
        const named = namedFlowFiles(customizations.root);
        const paths = new Set(named.map(({ path }) => path));
        const files = new Set(flows.map(({ file }) => file.name));
        for (const { path, element } of named)
          if (!files.has(path))
            report('missing', atElement(customizations, element), { values: { path: quoteName(path) } });
        for (const { file } of flows)
          if (!paths.has(file.name))
            report('unnamed', textAt(customizations.document), { values: { path: quoteName(file.name) } });
      }
    },
  },
});
