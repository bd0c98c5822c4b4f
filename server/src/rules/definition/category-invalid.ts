import { categoryLists } from '../../connector/definition/categories';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';
import { categories } from '../../vocabulary/names';

export default rule({
  id: 'category-invalid',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['InvalidConnectorCategory'],
    policyCodes: [],
    message: 'The connector category is invalid. Available categories are: [{0}].',
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    unknown: '"{category}" is no category of connectors.',
    spelling: '"{category}" must be written "{known}", letter case included.',
    none: 'No category is named; certification needs one or two.',
  },
  fixable: true,
  visit: {
    root(definition, report) {
      for (const { text, at, parts, unknown } of categoryLists(definition)) {
        const [category] = unknown;
        if (parts.length === 0) report('none', at);
        if (category === undefined) continue;
        const known = sameButCase(category);
        const cased = replaceParts(text, part => sameButCase(part) ?? part);
        const near = replaceParts(text, part => sameButCase(part) ?? nearest(part, categories) ?? part);
        const isWhole = unknown.every(part => sameButCase(part) !== undefined);
        report(known ? 'spelling' : 'unknown', at, {
          values: { category, known: known ?? '' },
          fixes: isWhole
            ? [safeFix('Change to "{text}"', set(at, cased), { text: cased })]
            : near === text
              ? []
              : [suggestion('Change to "{text}"', set(at, near), { text: near })],
        });
      }
    },
  },
});

function sameButCase(part: string): string | undefined {
  return categories.find(category => category.toLowerCase() === part.toLowerCase());
}

function replaceParts(text: string, change: (part: string) => string): string {
  return text.replace(/[^;]+/g, part =>
    part.trim() === '' ? part : part.replace(part.trim(), change(part.trim())),
  );
}
