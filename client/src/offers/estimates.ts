import * as l10n from '@vscode/l10n';
import {
  addBusinessDays,
  addBusinessHours,
  businessDayFrom,
  fridayAfter,
  instant,
  pacific,
  type Calendar,
} from './calendar';
import type { Instant } from './snapshot';

/** A span of time that Microsoft's words allow; never a fact. Where its sentences contradict each other it holds both. */
export interface Estimate {
  readonly earliest: Instant;
  readonly latest: Instant;
  /** What the span rests on, one sentence. */
  readonly sentence: string;
  /** Where Microsoft says so. */
  readonly source: string;
  /** Why the span may be counted from a wrong time, one sentence. */
  readonly note?: string;
}

/** The process page of verified publishers, from which all estimates are taken. */
const processPage = 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission';

/** When the certification report is expected. */
export function reviewEstimate(days: Calendar, submitted: Instant): Estimate {
  return {
    earliest: instant(pacific(submitted).plus({ hours: 24 })),
    latest: addBusinessHours(days, submitted, 48),
    sentence: l10n.t(
      'Microsoft says that a review takes 24 to 48 hours and does not say whether weekends and holidays count.',
    ),
    source: processPage,
  };
}

/**
 * How long the preview can be tested and confirmed. `earliest` is the one to meet: 48 hours are two business days; six
 * when a business day is read as eight hours.
 */
export function signOffEstimate(days: Calendar, previewReady: Instant): Estimate {
  return {
    earliest: addBusinessHours(days, previewReady, 48),
    latest: addBusinessDays(days, previewReady, 6),
    sentence: l10n.t(
      'Microsoft says 48 business hours on one page and two business days on another; hours of an eight-hour day would give six days.',
    ),
    source: processPage,
  };
}

/** When the deployment starts after Go live: the Friday that follows, or the business day after it. */
export function deploymentStart(days: Calendar, goLive: Instant): Estimate {
  const friday = fridayAfter(goLive);
  const start = businessDayFrom(days, friday);
  return {
    earliest: instant(start),
    latest: instant(businessDayFrom(days, start.plus({ days: 1 }))),
    sentence:
      start.toMillis() === friday.toMillis()
        ? l10n.t(
            'Microsoft starts deployments on the Friday after Go live; the example on the same page starts on a Monday.',
          )
        : l10n.t(
            'The Friday after Go live is a holiday, and Microsoft does not say when deployments start then.',
          ),
    source: processPage,
  };
}

/** The order in which a connector reaches the world, one region a business day. */
export const regionIds = [
  'test',
  'us-preview',
  'asia',
  'europe',
  'brazil-canada-japan-india',
  'australia-uk-us',
] as const;

export type RegionId = (typeof regionIds)[number];

/** The day of one region by Microsoft's list of regions, up to the slowest time that Microsoft names for all of them. */
export function regionEstimate(days: Calendar, goLive: Instant, region: RegionId): Estimate {
  const start = deploymentStart(days, goLive).earliest;
  return {
    earliest: addBusinessDays(days, start, regionIds.indexOf(region)),
    latest: afterWeeks(goLive, 6),
    sentence: l10n.t(
      'Microsoft deploys to one region a business day in a fixed order, yet names three to four and five to six weeks for all of them.',
    ),
    source: processPage,
  };
}

/** The three spans that Microsoft gives for the whole rollout, fastest first. They contradict each other. */
export function rolloutEstimates(days: Calendar, goLive: Instant): readonly Estimate[] {
  const regions = regionIds.map(region => regionEstimate(days, goLive, region).earliest);
  return [
    {
      earliest: regions[0] ?? goLive,
      latest: regions.at(-1) ?? goLive,
      sentence: l10n.t(
        'Microsoft deploys to six regions, one a business day, from the Friday after Go live.',
      ),
      source: processPage,
    },
    {
      earliest: afterWeeks(goLive, 3),
      latest: afterWeeks(goLive, 4),
      sentence: l10n.t(
        'Microsoft says that a deployment takes three to four weeks on average, whatever its size.',
      ),
      source: processPage,
    },
    {
      earliest: afterWeeks(goLive, 5),
      latest: afterWeeks(goLive, 6),
      sentence: l10n.t('Microsoft says that the regional deployment should take five to six weeks.'),
      source: processPage,
    },
  ];
}

const afterWeeks = (at: Instant, weeks: number): Instant => instant(pacific(at).plus({ weeks }));
