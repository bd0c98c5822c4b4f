/** How reviewers put a demand in their own words, and the rules that make it. */
interface Phrase {
  readonly pattern: RegExp;
  readonly file: string;
  readonly rules: readonly string[];
  /** Where the one value stands that the demand can only be about. */
  readonly pointer?: string;
}

const definition = 'apiDefinition.swagger.json';
const properties = 'apiProperties.json';
const readme = 'readme.md';
const readmeSections = [
  'readme-section-publisher',
  'readme-section-prerequisites',
  'readme-section-supported-operations',
  'readme-section-obtaining-credentials',
  'readme-section-known-issues-and-limitations',
] as const;

/** Demands that recur in public reviews of connectors, the more special ones first. */
const phrases: readonly Phrase[] = [
  {
    pattern: /stack ?owner\b.*(?:special|character|ascii)|(?:special|character)s?\b.*\bstack ?owner/i,
    file: properties,
    rules: ['publisher-ascii'],
    pointer: '/properties/stackOwner',
  },
  {
    pattern: /\bstack ?owner\b/i,
    file: properties,
    rules: ['stackowner-required'],
    pointer: '/properties/stackOwner',
  },
  {
    pattern: /brand ?colou?r.*independent|independent.*brand ?colou?r/i,
    file: properties,
    rules: ['brand-color-ip'],
    pointer: '/properties/iconBrandColor',
  },
  {
    pattern: /brand ?colou?r/i,
    file: properties,
    rules: ['brand-color-forbidden', 'brand-color-format', 'brand-color-required', 'icon-background-brand'],
    pointer: '/properties/iconBrandColor',
  },
  {
    pattern: /\bpublisher\b.*\byour name\b|\byour name as publisher\b/i,
    file: properties,
    rules: ['publisher-equals-stackowner', 'publisher-required'],
    pointer: '/properties/publisher',
  },
  { pattern: /\bempty\b.*\bpath\b|\bempty operations?\b/i, file: definition, rules: ['empty-operation'] },
  {
    pattern: /summary\b.*\boperation ?id\b/i,
    file: definition,
    rules: ['operation-summary-is-operation-id'],
  },
  {
    pattern: /\bcamel ?case|\bconcatenated strings?\b/i,
    file: definition,
    rules: ['camelcase-in-display-string'],
  },
  {
    pattern: /\bdescription\b.*\b(?:equals|same as|just)\b/i,
    file: definition,
    rules: [
      'param-description-equals-name',
      'property-description-equals-name',
      'description-equals-summary',
    ],
  },
  {
    pattern: /\bempty\b.*\bschemas?\b/i,
    file: definition,
    rules: [
      'empty-response-schema',
      'default-response-empty-schema',
      'empty-object-response-schema',
      'empty-property-schema',
    ],
  },
  {
    pattern: /["'`]?default["'`]? responses?\b/i,
    file: definition,
    rules: ['default-response-schema', 'default-response-present'],
  },
  {
    pattern: /\bempty\b.*\b(?:properties|property values?|titles?)\b/i,
    file: definition,
    rules: ['required-value-empty'],
  },
  { pattern: /\bcontact\b.*\bsection\b/i, file: definition, rules: ['contact-required'], pointer: '/info' },
  {
    pattern:
      /\b(?:description|publisher|prerequisites|supported operations|obtaining credentials|known issues(?: and limitations)?)["'`]? section\b|\breadme\b.*\b(?:follow|sample|template|sections?)\b/i,
    file: readme,
    rules: readmeSections,
  },
  {
    pattern: /\bdescription\b.*\breadme\b|\breadme\b.*\bdescription\b/i,
    file: readme,
    rules: ['readme-too-short'],
  },
  {
    pattern: /["'`]?x-ms-summary["'`]? and ["'`]?description["'`]?.*\brequired\b/i,
    file: definition,
    rules: ['param-x-ms-summary-required', 'param-description-required'],
  },
  {
    pattern: /\bcharacters?\b.*\bconnector title\b|\btitle\b.*\b30 characters\b/i,
    file: definition,
    rules: ['title-max-30'],
    pointer: '/info/title',
  },
  {
    pattern: /\bwords?\b.*\b(?:isn't|not) allowed in the title\b/i,
    file: definition,
    rules: ['title-restricted-words', 'title-product-names'],
    pointer: '/info/title',
  },
  {
    pattern: /\bdefault title\b|\btitle needs to be updated\b/i,
    file: definition,
    rules: ['template-placeholder-left'],
    pointer: '/info/title',
  },
  { pattern: /\bnot a valid category\b/i, file: definition, rules: ['category-invalid'] },
  {
    pattern: /\bas host\b|\bhost\b.*\b(?:invalid|valid)\b/i,
    file: definition,
    rules: ['host-format'],
    pointer: '/host',
  },
  { pattern: /\badd (?:a )?value\b/i, file: definition, rules: ['required-value-empty'] },
  {
    pattern: /\btype\b.*\bchanged\b.*\boutput\b|\boutput\b.*\btype\b.*\bchanged\b/i,
    file: definition,
    rules: ['update-output-type-changed'],
  },
  {
    pattern: /\btype\b.*\bchanged\b.*\b(?:input|parameter)\b|\b(?:input|parameter)\b.*\btype\b.*\bchanged\b/i,
    file: definition,
    rules: ['update-input-type-changed'],
  },
  {
    pattern: /\b(?:json|swagger)\b.*\b(?:syntax error|is invalid|not valid|is duplicated)\b/i,
    file: definition,
    rules: ['definition-valid-json'],
  },
  {
    pattern:
      /\boperations?\b.*\b(?:without|lacks?|missing|few)\b.*\bdescriptions?\b|\bfew operations have description/i,
    file: definition,
    rules: ['operation-description-required'],
  },
  {
    pattern: /\bvalid description\b/i,
    file: definition,
    rules: ['param-description-equals-name', 'property-description-equals-name'],
  },
  {
    pattern:
      /\b(?:icon|settings)(?:\.\w+)?\b.*\b(?:removed?|not required)\b|\bremove\b.*\b(?:icon|settings|\.DS_Store)\b/i,
    file: '',
    rules: ['repo-unexpected-file'],
  },
];

/** What a demand in prose may be about. An empty `file` means that the phrase is about no single file. */
export const reviewerPhrase = (text: string): Phrase | undefined =>
  phrases.find(({ pattern }) => pattern.test(text));
