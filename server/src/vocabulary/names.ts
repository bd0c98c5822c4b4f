/** Names, words and limits that certification knows. Data only; letter case matters where a comment does not say else. */

/**
 * The categories of which a connector names one or two, spelt as certification wants them.
 * https://learn.microsoft.com/connectors/custom-connectors/certification-submission
 */
export const categories = [
  'AI',
  'Business Management',
  'Business Intelligence',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Finance',
  'Data',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
] as const;

/** The names of x-ms-connector-metadata, spelt as certification wants them. */
export const metadataNames = ['Website', 'Privacy policy', 'Categories'] as const;

/** In a title, refused where it stands as a word of its own. Lower case. */
export const restrictedTitleWord = 'api';
/** In a title, refused wherever its letters stand. Lower case. */
export const restrictedTitlePart = 'connector';

/** Product names that Microsoft's validator refuses in descriptions. Lower case. */
export const restrictedPhrases = ['power apps', 'power automate', 'logic apps'] as const;

/** Product names that the certification policy counts among the reserved words. Lower case. */
export const productNames = [
  'power apps',
  'powerapps',
  'power automate',
  'logic apps',
  'power bi',
  'power pages',
  'power platform',
  'power virtual agents',
  'copilot',
  'microsoft flow',
  'dataverse',
  'ai builder',
] as const;

/** Brand colours in lower case. */
export const brandColors = {
  /** White and the blue of Microsoft's own template. */
  forbidden: ['#ffffff', '#007ee5'],
  /** Every independent publisher's connector carries it. */
  independent: '#da3b01',
} as const;

/** Words that stay small inside a title in title case. */
export const smallWords: ReadonlySet<string> = new Set(
  (
    'a an and as at be but by for from if in into is nor of off on onto or out over per so than the to up via vs ' +
    'when with yet'
  ).split(' '),
);

/** A label of a host that speaks of a place for tests; "dev" as the top-level domain does not. */
export const nonProductionHostLabel =
  /(?:^|[.-])(?:staging|stage|stg|test|qa|uat|sandbox|dev(?!$))[0-9]*(?=[.-]|$)/i;

/** Beginnings of the texts that Microsoft's templates put where the publisher's own belong. Lower case. */
export const templateTexts = [
  'name of connector',
  'default title',
  'full name',
  'the hostname of the api',
  '_____',
  'enter a description',
  'the url of the',
] as const;

/**
 * Documented limits.
 * https://learn.microsoft.com/connectors/custom-connectors/faq,
 * https://learn.microsoft.com/connectors/custom-connectors/certification-submission
 */
export const limits = {
  titleMax: 30,
  descriptionMin: 30,
  descriptionMax: 500,
  summaryMax: 80,
  operationIdWarn: 80,
  operationDescriptionWarn: 1000,
  /** Bytes at which a definition is too large to upload. */
  definitionBytes: 1_048_576,
  /** UTF-16 code units that a definition without white space may have inside a solution. */
  definitionDataverseChars: 500_000,
  operations: 256,
  bodySchemas: 512,
  operationSchemas: 16_384,
  documentSchemas: 4_194_304,
  schemaDepthInfo: 40,
  categoriesMax: 2,
  activeFamilyOperations: 2,
} as const;
