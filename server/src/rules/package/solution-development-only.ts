import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { isDevelopmentSolution } from '../../packaging/developmentSolution';
import { manifestText } from '../../packaging/solution';

export default rule({
  id: 'solution-development-only',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.16', '5000.1.1.17'] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification',
  messages: {
    generated:
      'This solution was made from a folder for development; submit the one that an environment exports instead.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const solution of pkg.solutions)
        if (isDevelopmentSolution(solution))
          report('generated', manifestText(solution, 'UniqueName')?.at ?? atFile(solution.archive));
    },
  },
});
