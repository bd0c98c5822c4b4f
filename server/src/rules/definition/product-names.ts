import { below, type Node } from '../../connector/place';
import { set, suggestion } from '../../engine/fix';
import { rules, type Report, type Rule } from '../../engine/rule';
import { findPhrase, withoutPhrase } from '../../engine/words';
import { productNames, restrictedPhrases } from '../../vocabulary/names';

interface Row extends Pick<Rule, 'id' | 'severity' | 'microsoft' | 'source'> {
  readonly key: 'title' | 'description';
  readonly names: readonly string[];
  /** Names that another rule speaks of: with one of them this rule is silent. */
  readonly unless: readonly string[];
  readonly message: string;
}

const rows: readonly Row[] = [
  {
    id: 'title-product-names',
    severity: { verified: 'error', independent: 'error' },
    microsoft: {
      validatorIds: [],
      policyCodes: ['5000.2.2.2'],
      message: 'Title cannot contain the reserved words (API,Connector, Power Apps, etc)',
    },
    source:
      'certification-policy-errors 5000.2.2.2 (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/certification-submission',
    key: 'title',
    names: productNames,
    unless: [],
    message: 'The title contains "{name}"; product names of Microsoft are reserved words.',
  },
  {
    id: 'description-restricted-words',
    severity: { verified: 'error', independent: 'error' },
    microsoft: {
      validatorIds: ['ValueContainsRestrictedWords'],
      policyCodes: ['5000.2.3.5'],
      message:
        "The value 'description' contains at least one of the restricted words: 'power apps, power automate, logic apps'.",
    },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Write a description; microsoft/PowerPlatformConnectors#550; microsoft/PowerPlatformConnectors#3407',
    key: 'description',
    names: restrictedPhrases,
    unless: [],
    message:
      'The description contains "{name}"; certification refuses "Power Apps", "Power Automate", "Logic Apps".',
  },
  {
    id: 'description-product-names',
    severity: { verified: 'warning', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: ['5000.2.3.5'] },
    source:
      'certification-policy-errors 5000.2.3.5 (public transcript of Jan 2026); https://learn.microsoft.com/connectors/custom-connectors/certification-submission',
    key: 'description',
    names: productNames,
    unless: restrictedPhrases,
    message: 'The description contains "{name}"; the policy wants no product names of Microsoft in it.',
  },
];

export default rules(rows, ({ key, names, unless, message, ...facts }) => ({
  ...facts,
  area: 'definition',
  messages: { named: message },
  visit: {
    info({ json, at }: Node, report: Report<'named'>) {
      const text = json[key];
      if (typeof text !== 'string' || findPhrase(text, unless)) return;
      const found = findPhrase(text, names);
      if (!found) return;
      const name = text.slice(found.start, found.start + found.phrase.length);
      const place = below(at, key);
      const rest = names.reduce(withoutPhrase, text);
      const title = rest === withoutPhrase(text, name) ? 'Delete "{name}"' : 'Delete the product names';
      report('named', place, {
        values: { name },
        fixes: rest === '' ? [] : [suggestion(title, set(place, rest), { name })],
      });
    },
  },
}));
