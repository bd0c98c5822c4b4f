import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-summary-restricted-characters',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['RestrictedCharactersInSummary'],
    policyCodes: [],
    message: 'Summary string contains any of the restricted characters [{0}]',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Operations',
  messages: {
    restricted: 'The summary contains {characters}; certification forbids / \\ < > * % & and ? there.',
  },
  visit: {
    operation(operation, report) {
      const { summary } = operation.json;
      const restricted = typeof summary === 'string' && summary.match(/[/\\<>*%&?]/g);
      if (!restricted) return;
      const at = below(operation.at, 'summary');
      const changed = withoutRestricted(summary);
      report('restricted', at, {
        values: { characters: [...new Set(restricted)].join(' ') },
        fixes: changed === '' ? [] : [suggestion('Change to "{changed}"', set(at, changed), { changed })],
      });
    },
  },
});

function withoutRestricted(summary: string): string {
  return summary
    .replace(/\s*\/\s*/g, ' or ')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[\\<>*%?]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
