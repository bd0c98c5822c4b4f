import { below } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { findWord } from '../../engine/words';
import { restrictedTitlePart, restrictedTitleWord } from '../../vocabulary/names';

export default rule({
  id: 'title-restricted-words',
  aliases: ['restricted-words'],
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['ValueContainsRestrictedWords'],
    policyCodes: ['5000.2.2.2'],
    message: "The value 'title' contains at least one of the restricted words: 'api, connector'.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Give your connector a title; microsoft/PowerPlatformConnectors#3407; microsoft/PowerPlatformConnectors#4202; https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Metadata',
  messages: {
    restricted: 'The title contains "{word}"; certification allows neither "API" nor "connector" in it.',
  },
  visit: {
    info({ json, at }, report) {
      const { title } = json;
      if (typeof title !== 'string') return;
      const start = findWord(title, restrictedTitleWord);
      const word = start >= 0 ? restrictedTitleWord : restrictedTitlePart;
      const found = start >= 0 ? start : title.toLowerCase().indexOf(restrictedTitlePart);
      if (found < 0) return;
      const place = below(at, 'title');
      const rest = withoutRestricted(title);
      report('restricted', place, {
        values: { word: title.slice(found, found + word.length) },
        fixes: rest === '' ? [] : [suggestion('Change to "{rest}"', set(place, rest), { rest })],
      });
    },
  },
});

function withoutRestricted(title: string): string {
  return title
    .replace(/(?<![a-z])api(?![a-z])|connector/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,]+|[\s\-–—:,]+$/g, '');
}
