import { rule } from '../../engine/rule';
import { textAt } from '../../engine/finding';
import { manifestText } from '../../packaging/solution';

export default rule({
  id: 'solution-unmanaged',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    "a verified publisher's public checks (2026); public connector skill by a Microsoft employee (Feb 2026)",
  messages: {
    managed:
      'The solution is not marked as unmanaged (Managed is "{value}", not "0"); export it as unmanaged.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const solution of pkg.solutions) {
        if (!solution.manifest) continue;
        const managed = manifestText(solution, 'Managed');
        if (managed?.text === '0') continue;
        report('managed', managed?.at ?? textAt(solution.manifest.document), {
          values: { value: managed?.text ?? '' },
        });
      }
    },
  },
});
