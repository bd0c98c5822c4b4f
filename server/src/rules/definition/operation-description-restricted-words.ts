import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { findPhrase, withoutPhrase } from '../../engine/words';
import { restrictedPhrases } from '../../vocabulary/names';

export default rule({
  id: 'operation-description-restricted-words',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ValueContainsRestrictedWords'],
    policyCodes: [],
  },
  source: 'microsoft/PowerPlatformConnectors review logs; certification-policy-errors 5000.2.6.2',
  messages: {
    restricted: 'The description names "{phrase}"; certification forbids the names of these products.',
  },
  visit: {
    operation(operation, report) {
      const { description } = operation.json;
      const found = typeof description === 'string' && findPhrase(description, restrictedPhrases);
      if (!found) return;
      const at = below(operation.at, 'description');
      const without = restrictedPhrases.reduce<string>(withoutPhrase, description);
      report('restricted', at, {
        values: { phrase: found.phrase },
        fixes:
          without === '' ? [] : [suggestion('Delete "{phrase}"', set(at, without), { phrase: found.phrase })],
      });
    },
  },
});
