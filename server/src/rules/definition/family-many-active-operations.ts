import { families, type Annotation } from '../../connector/definition/families';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { limits } from '../../vocabulary/names';

export default rule({
  id: 'family-many-active-operations',
  aliases: ['family-many-active-production'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [
      'OperationFamilyHasManyActiveOperations',
      'OperationFamilyHasManyActiveProductionOperations',
    ],
    policyCodes: [],
    message:
      "The operation family '{0}' has more than two active operations. Extra operations must be deprecated.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    many: 'The family "{family}" has {count} operations that are not deprecated; {limit} are allowed.',
    production:
      'The family "{family}" has {count} operations in production that are not deprecated; 1 is allowed.',
  },
  visit: {
    root(definition, report) {
      for (const [family, annotations] of families(definition)) {
        const active = annotations.filter(({ deprecated }) => !deprecated);
        const production = active.filter(({ status }) => status === 'Production');
        const limit = limits.activeFamilyOperations;
        const oldest = lowest(active);
        if (!oldest || (active.length <= limit && production.length < 2)) continue;
        const many = active.length > limit;
        report(many ? 'many' : 'production', oldest.at, {
          values: { family, limit, count: many ? active.length : production.length },
          fixes: [suggestion('Mark it as deprecated', insertOrSet(oldest.operation, 'deprecated', true))],
        });
      }
    },
  },
});

/** The annotation with the lowest revision; one without a revision comes before all. */
function lowest(annotations: readonly Annotation[]): Annotation | undefined {
  const of = ({ revision }: Annotation) => (typeof revision === 'number' ? revision : -Infinity);
  return annotations.reduce<Annotation | undefined>(
    (least, one) => (least === undefined || of(one) < of(least) ? one : least),
    undefined,
  );
}
