import { annotations, families, nextRevision } from '../../connector/definition/families';
import { insertOrSet, safeFix, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'annotation-family-without-revision',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['OperationRevisionEmpty'],
    policyCodes: [],
    message: "The operation '{0}' does not specify a revision in api annotation.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: { noRevision: 'The family {family} is named, but not which revision of it this is.' },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const annotation of annotations(definition)) {
        const { family, revision } = annotation;
        if (family === undefined || (revision !== undefined && revision !== null)) continue;
        const next = nextRevision(families(definition).get(family) ?? []);
        const fix = next === 1 ? safeFix : suggestion;
        report('noRevision', annotation.at, {
          values: { family },
          fixes: [fix('Insert "revision": {next}', insertOrSet(annotation, 'revision', next), { next })],
        });
      }
    },
  },
});
