import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { callsOperation, useConnector } from '../../packaging/flow';
import { solutionOf, visibleOperationIds } from '../../packaging/package';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'solution-flow-uses-connector',
  area: 'package',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.7', '5000.1.1.9'] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    notReferenced:
      'No flow of the solution has a connection of the connector {name}; make a flow that uses it and export again.',
    noOperation:
      'No flow of the solution calls an operation of the connector; make a flow that does and export again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const flowSolution = solutionOf(pkg, 'flow');
      if (!flowSolution) return;
      const { flows, connectors, customizations, archive } = flowSolution;
      const own = [...connectors, ...(pkg.exported ? [pkg.exported.element] : [])];
      if (!useConnector(flows, own, customizations?.root))
        return report('notReferenced', atFile(archive), { values: { name: quoteName(own[0]?.name ?? '') } });
      const ids = visibleOperationIds(pkg);
      if (ids.length > 0 && !ids.some(id => callsOperation(flows, id)))
        report('noOperation', atFile(archive));
    },
  },
});
