import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'operation-description-capital',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/connector-string-guidance; measured on published connectors',
  messages: { lowerCase: 'The description starts with a lower-case letter.' },
  fixable: true,
  onFailure({ value, at }) {
    if (typeof value !== 'string') return undefined;
    const [first = ''] = value;
    const fixed = first.toUpperCase() + value.slice(first.length);
    const [word = ''] = /^\S+/.exec(value) ?? [];
    // A word such as "iOS", "vCard" or "x-ms-id" is spelt that way on purpose.
    const fix = /^\p{Ll}+[,.:;]?$/u.test(word) ? safeFix : suggestion;
    return { fixes: [fix('Start with a capital letter', set(at, fixed))] };
  },
});
