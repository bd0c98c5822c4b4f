/** What readme.md and intro.md hold, section by section. Words are in lower case and are looked for in bare headings. */

/** A section that a text is to have. `{publisher}` in a heading stands for the publisher's name. */
export interface Section {
  /** The heading that a suggestion writes. */
  readonly heading: string;
  /** What a suggestion writes below it, for the author to replace. */
  readonly text: string;
  readonly words: readonly string[];
  /** Only where people fill something in, or sign in, to connect. */
  readonly needsConnection?: boolean;
}

/** https://github.com/microsoft/PowerPlatformConnectors/tree/dev/templates */
export const readmeSections = {
  publisher: { heading: 'Publisher: {publisher}', text: '', words: ['publisher'] },
  prerequisites: {
    heading: 'Prerequisites',
    text: 'Say what is needed before the first connection: an account, a plan, a role.',
    words: ['prerequisite', 'pre-requisite', 'pre requisite', 'requirements'],
  },
  operations: {
    heading: 'Supported operations',
    text: 'Name each operation with a sentence on what it does.',
    words: ['operation', 'action', 'trigger', 'endpoint'],
  },
  credentials: {
    heading: 'Obtaining credentials',
    text: 'Say step by step where the credentials of a connection come from.',
    words: ['credential', 'authentic', 'api key', 'authoriz', 'connection'],
    needsConnection: true,
  },
  gettingStarted: {
    heading: 'Getting started',
    text: 'Say how to deploy the connector and how to make a first flow with it.',
    words: ['deploy', 'getting started', 'paconn'],
  },
  limitations: {
    heading: 'Known issues and limitations',
    text: 'Name what does not work yet, or say that nothing is known.',
    words: ['known issue', 'limitation'],
  },
} as const satisfies Readonly<Record<string, Section>>;

/**
 * Headings of intro.md begin with one of the words.
 * https://learn.microsoft.com/connectors/custom-connectors/submit-for-certification
 */
export const introSections: readonly (Section & { readonly optional: boolean })[] = [
  {
    heading: 'Prerequisites',
    text: readmeSections.prerequisites.text,
    words: ['prerequisites', 'pre-requisites'],
    optional: false,
  },
  {
    heading: 'How to get credentials',
    text: readmeSections.credentials.text,
    words: ['how to get credentials', 'obtaining credentials'],
    needsConnection: true,
    optional: false,
  },
  {
    heading: 'Get started with your connector',
    text: 'Say how to make a first flow with the connector.',
    words: ['get started', 'getting started'],
    optional: true,
  },
  {
    heading: 'Known issues and limitations',
    text: readmeSections.limitations.text,
    words: ['known issues'],
    optional: false,
  },
  {
    heading: 'Common errors and remedies',
    text: 'Name the errors that people meet, and what they can do about each.',
    words: ['common errors'],
    optional: true,
  },
  {
    heading: 'FAQ',
    text: 'Answer what people ask most.',
    words: ['faq', 'frequently asked questions'],
    optional: true,
  },
];

/** Texts of Microsoft's templates that publishers forget to replace. */
export const readmeTemplateTexts = [
  'Provide a detailed description here',
  'Required. One paragraph',
  'Required. Any plans',
  'Required. Describe actions',
] as const;

/** Characters that every published readme has at least. */
export const readmeLength = 200;

/** Sentences that the first paragraph of intro.md has at most. */
export const leadSentences = 8;
