import { reviewerPhrase } from './reviewerPhrases';

/** What is known of a rule, to find it by Microsoft's words: derived from the rules' own metadata. */
export interface RuleEntry {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly validatorIds: readonly string[];
  readonly policyCodes: readonly string[];
  /** Microsoft's message, with `{0}` for what varies; may end with the `ValuePath` that it is always given with. */
  readonly message?: string | undefined;
}

/** What a message gives to find its rule by. */
export interface Clue {
  readonly text: string;
  readonly validatorId?: string | undefined;
  readonly policyCode?: string | undefined;
  readonly pointer?: string | undefined;
}

export interface RuleLookup {
  readonly isValidatorId: (word: string) => boolean;
  /** The rules that a message may speak of, best fits only. One rule: that is it. */
  readonly find: (clue: Clue) => readonly string[];
}

interface Template {
  readonly rule: string;
  readonly matches: (text: string) => boolean;
  readonly pointer: string | undefined;
  /** How many characters of it are literal: the more, the surer. */
  readonly weight: number;
}

/** Below this many literal characters a template fits by chance. */
const leastWeight = 15;

/** Makes a rule table searchable. */
export function ruleLookup(rules: readonly RuleEntry[]): RuleLookup {
  const byValidator = groups(rules, rule => rule.validatorIds.map(lower));
  const byPolicy = groups(rules, rule => rule.policyCodes);
  const byName = groups(rules, rule => [rule.id, ...rule.aliases].filter(name => name.includes('-')));
  const templates = rules.flatMap(template);
  const known = new Set(rules.map(rule => rule.id));
  return {
    isValidatorId: word => byValidator.has(lower(word)),
    find: clue => {
      const named = names(clue.text).flatMap(name => byName.get(name) ?? []);
      if (named.length > 0) return unique(named);
      const required = requiredRule(clue);
      if (required && known.has(required)) return [required];
      const worded = byWords(templates, clue);
      const validator = byValidator.get(lower(clue.validatorId ?? '')) ?? [];
      const policy = byPolicy.get(clue.policyCode ?? '') ?? [];
      const phrased = (reviewerPhrase(clue.text)?.rules ?? []).filter(rule => known.has(rule));
      return unique(narrowest(worded, validator, policy, phrased));
    },
  };
}

/** The rules on which most clues agree; Microsoft's words weigh most, a reviewer's least. */
function narrowest(...clues: readonly (readonly string[])[]): readonly string[] {
  const some = clues.filter(rules => rules.length > 0);
  return some.reduce((agreed, rules) => {
    const both = agreed.filter(rule => rules.includes(rule));
    return both.length > 0 ? both : agreed;
  }, some[0] ?? []);
}

function byWords(templates: readonly Template[], { text, pointer }: Clue): readonly string[] {
  const plain = normal(text);
  const fitting = templates.filter(
    template => (template.pointer === undefined || template.pointer === pointer) && template.matches(plain),
  );
  const placed = fitting.filter(template => template.pointer !== undefined);
  const best = placed.length > 0 ? placed : fitting;
  const weight = Math.max(0, ...best.map(template => template.weight));
  return best.filter(template => template.weight === weight).map(template => template.rule);
}

/** Microsoft's message as a pattern: it may stand anywhere in a text, or be cut short. */
function template({ id, message }: RuleEntry): readonly Template[] {
  if (message == null) return [];
  const [words = '', pointer] = message.split(/\s*ValuePath:\s*/);
  const plain = normal(words);
  const literals = plain.split(/\{\d+\}|<\w+>/);
  const weight = literals.join('').length;
  if (weight < leastWeight) return [];
  const pattern = new RegExp(literals.map(escaped).join('.+?'));
  const isCutShort = (text: string) => text.length >= 20 && plain.startsWith(text);
  return [{ rule: id, matches: text => pattern.test(text) || isCutShort(text), pointer, weight }];
}

/**
 * One sentence of the validator serves many rules: "The 'x' property is required." Which one is told by the property and
 * by the object that lacks it.
 */
const requiredProperties: readonly {
  readonly property: string;
  readonly at: RegExp;
  readonly rule: string;
}[] = [
  { property: 'title', at: /^\/info$/, rule: 'title-required' },
  { property: 'description', at: /^\/info$/, rule: 'description-required' },
  { property: 'version', at: /^\/info$/, rule: 'info-version-required' },
  { property: 'contact', at: /^\/info$/, rule: 'contact-required' },
  { property: 'summary', at: /^\/paths\/[^/]+\/[a-z]+$/, rule: 'operation-summary-required' },
  { property: 'description', at: /^\/paths\/[^/]+\/[a-z]+$/, rule: 'operation-description-required' },
  { property: 'name', at: /\/parameters\/[^/]+$/, rule: 'param-name-required' },
  { property: 'type', at: /\/parameters\/[^/]+$/, rule: 'param-type-required' },
  { property: 'x-ms-summary', at: /\/parameters\/[^/]+$/, rule: 'param-x-ms-summary-required' },
  { property: 'description', at: /\/parameters\/[^/]+$/, rule: 'param-description-required' },
];

function requiredRule({ text, pointer = '' }: Clue): string | undefined {
  const property = /^the '([\w-]+)' property is required/.exec(normal(text))?.[1];
  return requiredProperties.find(entry => entry.property === property && entry.at.test(pointer))?.rule;
}

const names = (text: string): readonly string[] => text.match(/[a-z\d]+(?:-[a-z\d]+)+/g) ?? [];

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’“”"`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();

const lower = (text: string): string => text.toLowerCase();

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const unique = (rules: readonly string[]): readonly string[] => [...new Set(rules)];

function groups(
  rules: readonly RuleEntry[],
  keysOf: (rule: RuleEntry) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const rule of rules) {
    for (const key of keysOf(rule)) found.set(key, [...(found.get(key) ?? []), rule.id]);
  }
  return found;
}
