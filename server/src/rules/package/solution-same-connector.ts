import { rule } from '../../engine/rule';
import { atFile } from '../../packaging/archive';
import { exportedDefinition } from '../../packaging/compare';
import { compareDefinitions } from '../../packaging/compareDefinitions';
import { exportOf } from '../../packaging/package';
import { quoteName } from '../../packaging/zipFaults';

export default rule({
  id: 'solution-same-connector',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.1.1.7', '5000.1.1.8'] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-policy-errors',
  messages: {
    otherConnector:
      'This solution holds the connector {other}, the connector solution {connector}; export both with the same one.',
    otherId:
      'The connector has another id here than in the connector solution; export both from one environment.',
    otherDefinition:
      'The connector is another version here than in the connector solution; export both solutions again.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      const connector = exportOf(pkg, 'connector');
      for (const other of pkg.exports) {
        if (!connector || other === connector) continue;
        const at = atFile(other.solution.archive);
        if (other.element.id !== connector.element.id && other.element.name !== connector.element.name) {
          report('otherConnector', at, {
            values: { other: quoteName(other.element.name), connector: quoteName(connector.element.name) },
          });
          continue;
        }
        if (other.element.id !== connector.element.id) report('otherId', at);
        const [own, first] = [other, connector].map(exportedDefinition);
        if (own && first && compareDefinitions(own, first).length > 0) report('otherDefinition', at);
      }
    },
  },
});
