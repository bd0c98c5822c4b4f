import { rule } from '../../engine/rule';

export default rule({
  id: 'title-non-ascii',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: ['5000.2.3.1'] },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Create quality English language strings',
  messages: {
    character:
      'The title contains {character}; titles are English, in plain letters, digits and punctuation.',
  },
  onFailure({ value }) {
    const character = (typeof value === 'string' && /[^ -~]/u.exec(value)?.[0]) || '';
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { values: { character: /[\p{L}\p{S}\p{P}]/u.test(character) ? `"${character}"` : `U+${code}` } };
  },
});
