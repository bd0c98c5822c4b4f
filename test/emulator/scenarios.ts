import type { Fault } from './faults';
import type { Finding, Plan } from './timeline';

/** A state of the account to start from, and what will happen in it. */
export interface Scenario {
  readonly name: string;
  readonly offers: readonly OfferSeed[];
  /** What happens to submissions that are made from now on. */
  readonly plan: Plan;
  readonly quirks: readonly Quirk[];
  readonly faults: readonly Fault[];
}

/** Ways in which the service has been seen to differ from its own description, each switched on by a scenario. */
export type Quirk =
  | 'stale-etag-412'
  | 'workflow-404-in-preview'
  | 'needs-type-filter'
  | 'publisher-header'
  | 'not-associated'
  | 'dangling-next-link';

export const quirks: readonly Quirk[] = [
  'stale-etag-412',
  'workflow-404-in-preview',
  'needs-type-filter',
  'publisher-header',
  'not-associated',
  'dangling-next-link',
];

export interface OfferSeed {
  readonly name: string;
  readonly resourceType?: string;
  readonly draft: 'complete' | 'incomplete';
  readonly submissions?: readonly SubmissionSeed[];
}

interface SubmissionSeed {
  readonly hoursAgo: number;
  readonly promotedHoursAgo?: number;
  readonly plan?: Plan;
}

export const usual: Plan = {
  hours: { draft: 0.05, validation: 0.2, certification: 31, preview: 3, publish: 72 },
  outcome: 'passed',
  signoff: 'waits',
  findings: [],
  words: {},
};

const finding = (errorCode: string, message: string, severity: Finding['severity'] = 'Error'): Finding => ({
  errorCode,
  severity,
  message,
  resource: 'Package',
});

const validationFailed: Plan = {
  ...usual,
  outcome: 'validationFailed',
  findings: [
    finding('PackageSasExpired', 'The package link could not be read any more.'),
    finding('PackageStructureInvalid', 'The connector solution holds no Connector folder.'),
    finding('PackageNameUnusual', 'The package file is not named package.zip.', 'Warning'),
    finding('PackageRead', 'The package has 3 solutions.', 'Informational'),
  ],
};
const certificationFailed: Plan = {
  ...usual,
  outcome: 'certificationFailed',
  findings: [
    finding('5000.2.1.1', 'The brand colour is one of the two that are not allowed.'),
    finding('5000.2.3.4', 'The description has fewer than 30 characters.'),
    finding('5000.2.4.4', 'The response schema of one operation is empty.'),
  ],
};
const withNotes: Plan = { ...usual, outcome: 'passedWithNotes' };
const expiring: Plan = { ...usual, signoff: 'expires' };
const long: Plan = { ...usual, hours: { ...usual.hours, publish: 28 * 24 } };
const unknownWords: Plan = {
  ...certificationFailed,
  words: {
    InProgress: 'ModularCert',
    Submitted: 'Shadow',
    FailedInCertification: 'RolledBack',
    Failed: 'Deferred',
    Running: 'Parked',
    Submit: 'Rehydrate',
    Certification: 'Responsible AI review',
    Error: 'Blocking',
  },
};

/** What may happen to a submission, for tests that decide it while they run. */
export const plans: Readonly<Record<Plan['outcome'], Plan>> = {
  passed: usual,
  passedWithNotes: withNotes,
  validationFailed,
  certificationFailed,
};

const weather: OfferSeed = { name: 'Contoso Weather', draft: 'complete' };
const submitted = (hoursAgo: number, plan: Plan, promotedHoursAgo?: number): OfferSeed => ({
  ...weather,
  submissions: [{ hoursAgo, plan, ...(promotedHoursAgo !== undefined && { promotedHoursAgo }) }],
});
const live = submitted(30 * 24, usual, 28 * 24);
const manyOffers = Array.from({ length: 300 }, (_, index): OfferSeed =>
  index === 216
    ? weather
    : { name: `Contoso Offer ${index + 1}`, draft: 'incomplete', resourceType: 'AzureContainer' },
);
const neighbours: readonly OfferSeed[] = [
  { name: 'Contoso Containers', draft: 'incomplete', resourceType: 'AzureContainer' },
  weather,
  { name: 'Contoso Ledger', draft: 'incomplete', resourceType: 'AzureDynamics365BusinessCentral' },
];

const scenario = (name: string, offers: readonly OfferSeed[], rest: Partial<Scenario> = {}): Scenario => ({
  name,
  offers,
  plan: usual,
  quirks: [],
  faults: [],
  ...rest,
});

export const scenarios: readonly Scenario[] = [
  scenario('empty', []),
  scenario('draft-incomplete', [{ name: 'Contoso Weather', draft: 'incomplete' }]),
  scenario('happy', [weather]),
  scenario('validation-errors', [submitted(2, validationFailed)]),
  scenario('certification-failed', [submitted(40, certificationFailed)]),
  scenario('passed-with-notes', [submitted(40, withNotes)]),
  scenario('signoff-expired', [submitted(40, expiring)], { plan: expiring }),
  scenario('publishing-long', [submitted(60, long, 24)], { plan: long }),
  scenario('live-then-update', [live]),
  scenario('not-associated-401', [weather], { quirks: ['not-associated'] }),
  scenario('throttled', [weather], {
    faults: [
      {
        path: '/ingestion/',
        status: 429,
        headers: { 'retry-after': '7' },
        body: { statusCode: 429, message: 'Rate limit is exceeded.' },
      },
      {
        path: '/ingestion/',
        status: 429,
        headers: { 'retry-after': 'Tue, 01 Sep 2026 17:00:30 GMT' },
        body: 'Too many requests',
      },
      { path: '/ingestion/', status: 429 },
    ],
  }),
  scenario('flaky-500', [submitted(10, usual)], {
    faults: [
      { method: 'GET', path: '/ingestion/', status: 500, body: 'Internal server error' },
      {
        method: 'GET',
        path: '/ingestion/',
        status: 503,
        body: { statusCode: 503, message: 'Service unavailable' },
        skip: 1,
      },
      { method: 'GET', path: '/ingestion/', status: 504, body: '<html>Gateway time-out</html>', skip: 1 },
      { method: 'GET', path: '/ingestion/', status: 502, skip: 1 },
    ],
  }),
  scenario('dangling-nextlink', neighbours, { quirks: ['dangling-next-link'] }),
  scenario('needs-type-filter', neighbours, { quirks: ['needs-type-filter'] }),
  scenario('publisher-header', [weather], { quirks: ['publisher-header'] }),
  scenario('big-account', manyOffers),
  scenario('unknown-enums', [submitted(0.1, unknownWords)], { plan: unknownWords }),
  scenario('demo', [
    { name: 'Contoso Draft', draft: 'incomplete' },
    weather,
    { ...submitted(12, usual), name: 'Contoso In Review' },
    { ...submitted(40, certificationFailed), name: 'Contoso Needs Work' },
    { ...submitted(40, usual), name: 'Contoso Preview' },
    { ...submitted(80, long, 30), name: 'Contoso Publishing' },
    { ...live, name: 'Contoso Live' },
  ]),
];
