import { isMinorUpdate } from '../../connector/changes';
import { rootPlace } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-minor-scope',
  area: 'update',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-updates § Criteria of a minor update',
  when: 'update',
  messages: {
    minor: 'Only texts differ from the last certified version: this is a minor update.',
    major: 'More than texts differ from the last certified version: this is a major update.',
  },
  visit: {
    connector(connector, report) {
      const { documents, baseline } = connector;
      const changed = [...documents].find(
        ([kind, document]) => baseline?.documents.get(kind)?.text !== document.text,
      );
      if (!baseline || !changed) return;
      report(isMinorUpdate(connector) ? 'minor' : 'major', rootPlace(changed[1]));
    },
  },
});
