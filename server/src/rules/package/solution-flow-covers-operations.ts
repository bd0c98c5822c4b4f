import { rule } from '../../engine/rule';
import { atFile, listNames } from '../../packaging/archive';
import { callsOperation } from '../../packaging/flow';
import { solutionOf, visibleOperationIds } from '../../packaging/package';

export default rule({
  id: 'solution-flow-covers-operations',
  area: 'package',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-testing',
  messages: {
    uncovered:
      'No flow of the solution calls {names}: {count} of {all} operations; reviewers run every one of them.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const solution = solutionOf(pkg, 'flow');
      if (!solution) return;
      const ids = visibleOperationIds(pkg);
      const uncovered = ids.filter(id => !callsOperation(solution.flows, id));
      if (uncovered.length === 0 || uncovered.length === ids.length) return;
      report('uncovered', atFile(solution.archive), {
        values: { names: listNames(uncovered), count: uncovered.length, all: ids.length },
      });
    },
  },
});
