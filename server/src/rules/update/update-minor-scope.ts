import type { Document } from '../../connector/document';
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
      if (!baseline) return;
      const changed = [...documents].find(
        ([kind, document]) => !isSame(document, baseline.documents.get(kind)),
      );
      const isGone = [...baseline.documents.keys()].some(kind => !documents.has(kind));
      const at = changed?.[1] ?? (isGone ? [...documents.values()][0] : undefined);
      if (at) report(isMinorUpdate(connector) ? 'minor' : 'major', rootPlace(at));
    },
  },
});

/** An icon has no text, so its bytes count. */
function isSame(a: Document, b: Document | undefined): boolean {
  return (
    a.text === b?.text &&
    (!/\.png$/i.test(a.name) ||
      (a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i])))
  );
}
