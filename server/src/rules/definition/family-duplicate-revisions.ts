import { families, nextRevision, type Annotation } from '../../connector/definition/families';
import type { Json } from '../../connector/json/parse';
import { below } from '../../connector/place';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'family-duplicate-revisions',
  aliases: ['family-many-empty-revisions'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['OperationFamilyHasDuplicateRevisions', 'OperationFamilyHasManyEmptyRevisions'],
    policyCodes: [],
    message: "The operation family '{0}' has operations with duplicate revision.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    same: 'The family "{family}" has the revision {revision} already; {next} is free.',
    empty: 'The family "{family}" has another operation without a revision; give this one {next}.',
  },
  visit: {
    root(definition, report) {
      for (const [family, annotations] of families(definition)) {
        let next = nextRevision(annotations);
        const known = new Map<Json, Annotation>();
        for (const annotation of annotations) {
          const { at } = annotation;
          const revision = annotation.revision ?? null;
          const first = known.get(revision);
          if (!first) {
            known.set(revision, annotation);
            continue;
          }
          const empty = revision === null;
          report(empty ? 'empty' : 'same', empty ? at : below(at, 'revision'), {
            values: { family, revision: JSON.stringify(revision), next },
            fixes: [
              suggestion('Set the revision {next}', insertOrSet(annotation, 'revision', next), { next }),
            ],
            related: [{ message: 'The other one.', target: empty ? first.at : below(first.at, 'revision') }],
          });
          next++;
        }
      }
    },
  },
});
