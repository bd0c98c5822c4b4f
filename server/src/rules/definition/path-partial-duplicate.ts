import { bareTemplate } from '../../connector/definition/paths';
import type { PathItem } from '../../connector/definition/views';
import { verbs } from '../../connector/grammar';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

/** Comparing each with each takes time; a connector may have 256 operations. */
const mostCompared = 1000;
const mostNamed = 3;

export default rule({
  id: 'path-partial-duplicate',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: ['PartialDuplicateOperationPath'],
    policyCodes: [],
    message:
      "The operation '{0}' has the path template '{1}' which is similar to other operation path templates, this can lead to an unexpected routing to a different operation in case an input path parameter value matches to a static …",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    similar: '"{path}" is similar to {others}; a value in its braces can lead to the other operation.',
  },
  visit: {
    root({ pathItems }, report) {
      const earlier = new Map<number, Shape[]>();
      for (const item of pathItems.slice(0, mostCompared)) {
        const shape = shapeOf(item);
        if (shape.verbs === 0) continue;
        const known = earlier.get(shape.segments.length) ?? [];
        const similar = known.filter(other => areSimilar(shape, other));
        earlier.set(shape.segments.length, known);
        known.push(shape);
        if (similar.length === 0) continue;
        const named = similar.slice(0, mostNamed);
        const more = similar.length > mostNamed ? ' …' : '';
        report('similar', keyAt(item.at), {
          values: { path: item.path, others: named.map(other => `"${other.item.path}"`).join(', ') + more },
          related: named.map(other => ({ message: 'A similar path.', target: keyAt(other.item.at) })),
        });
      }
    },
  },
});

interface Shape {
  readonly item: PathItem;
  /** In lower case; "{" for a segment with a variable. */
  readonly segments: readonly string[];
  readonly bare: string;
  /** A bit for each verb that the path has. */
  readonly verbs: number;
}

function shapeOf(item: PathItem): Shape {
  return {
    item,
    segments: item.path
      .toLowerCase()
      .split('/')
      .map(segment => (segment.includes('{') ? '{' : segment)),
    bare: bareTemplate(item.path),
    verbs: item.operations.reduce(
      (bits, { verb }) => bits | (1 << (verbs as readonly string[]).indexOf(verb)),
      0,
    ),
  };
}

function areSimilar(a: Shape, b: Shape): boolean {
  if ((a.verbs & b.verbs) === 0) return false;
  return (
    a.segments.every((segment, i) => segment === b.segments[i] || segment === '{' || b.segments[i] === '{') &&
    a.bare !== b.bare
  );
}
