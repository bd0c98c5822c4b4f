import { rule } from '../../engine/rule';
import { atFile, documentOf } from '../../packaging/archive';
import { connectorFile } from '../../packaging/solution';

export default rule({
  id: 'solution-policies-empty',
  area: 'package',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.16'] },
  source: "a verified publisher's public checks (2026)",
  messages: {
    empty: 'The connector in the solution has no policy; a few submissions were sent back for that.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      if (!pkg.exported) return;
      const { solution, element } = pkg.exported;
      const file = connectorFile(solution, element, 'policies');
      const value = file && documentOf(file).json.value;
      if (!file || (Array.isArray(value) && value.length === 0)) report('empty', atFile(solution.archive));
    },
  },
});
