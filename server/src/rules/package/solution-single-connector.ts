import { rule } from '../../engine/rule';
import { atFile, listNames } from '../../packaging/archive';
import { solutionOf } from '../../packaging/package';

export default rule({
  id: 'solution-single-connector',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.8'] },
  source: "a verified publisher's public notes (2026)",
  messages: {
    several:
      'The connector solution holds {count} connectors ({names}), of which one is checked; export the right one alone.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const solution = solutionOf(pkg, 'connector');
      if (!solution || solution.connectors.length < 2) return;
      const names = listNames(solution.connectors.map(({ name }) => name));
      report('several', atFile(solution.archive), { values: { count: solution.connectors.length, names } });
    },
  },
});
