import * as l10n from '@vscode/l10n';
import { regionIds, type RegionId } from './estimates';
import type { Actor, StageId } from './model';

/** What is always true of a stage. */
export interface StageText {
  readonly title: string;
  readonly who: Actor;
  /** What the person does while the stage is active. */
  readonly nextStep: string;
  /** Microsoft's page about it. */
  readonly help: string;
}

/** Where the portal starts; it has no documented address of a single offer. */
export const portalHome = 'https://partner.microsoft.com/dashboard/home';

const docs = 'https://learn.microsoft.com/connectors/custom-connectors/';

/** The stages of an offer in their order; regions come between `live` and `update`. */
export const stageIds: readonly StageId[] = [
  'account',
  'offer',
  'packages',
  'properties',
  'availability',
  'review',
  'validation',
  'certification',
  'preview',
  'signoff',
  'publish',
  'live',
  ...regionIds.map(region => `region-${region}` as const),
  'update',
];

/**
 * The stages in the language of the person.
 * Source: https://learn.microsoft.com/connectors/custom-connectors/certification-submission
 */
export const stageTexts = (): Readonly<Record<StageId, StageText>> => ({
  account: {
    title: l10n.t('Account'),
    who: 'you',
    nextStep: l10n.t(
      'Verify the seller account, enrol it in Microsoft 365 and Copilot, and set an e-mail address in your Entra profile.',
    ),
    help: `${docs}certification-submission`,
  },
  offer: {
    title: l10n.t('Offer'),
    who: 'you',
    nextStep: l10n.t(
      'Create a new offer of type Connectors & Agents in Microsoft Copilot Studio; its name and type are permanent.',
    ),
    help: `${docs}certification-submission`,
  },
  packages: {
    title: l10n.t('Packages'),
    who: 'you',
    nextStep: l10n.t(
      'Paste the SAS link of the package, and the OAuth client if there is one, then save the draft.',
    ),
    help: `${docs}certification-submission`,
  },
  properties: {
    title: l10n.t('Properties'),
    who: 'you',
    nextStep: l10n.t('Choose up to three categories, the contract, the privacy link and the support link.'),
    help: `${docs}certification-submission`,
  },
  availability: {
    title: l10n.t('Availability'),
    who: 'you',
    nextStep: l10n.t('Set a HideKey only if few people may see the offer, and save the draft.'),
    help: `${docs}certification-submission`,
  },
  review: {
    title: l10n.t('Review and publish'),
    who: 'you',
    nextStep: l10n.t('See that every page is Complete, choose who is notified, and select Publish.'),
    help: `${docs}certification-submission`,
  },
  validation: {
    title: l10n.t('Automated validation'),
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: Microsoft checks the package by machine.'),
    help: `${docs}certification-submission`,
  },
  certification: {
    title: l10n.t('Certification'),
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: reviewers write the certification report on the Product overview.'),
    help: `${docs}certification-policy-errors`,
  },
  preview: {
    title: l10n.t('Preview creation'),
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: Microsoft makes the preview and its link.'),
    help: `${docs}certification-testing`,
  },
  signoff: {
    title: l10n.t('Publisher sign-off'),
    who: 'you',
    nextStep: l10n.t('Test every operation in the preview, then select Go live on the Product overview.'),
    help: `${docs}certification-testing`,
  },
  publish: {
    title: l10n.t('Publishing'),
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: Microsoft deploys the connector; Go live cannot be cancelled.'),
    help: `${docs}certification-submission`,
  },
  live: {
    title: l10n.t('Live'),
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: the offer is live.'),
    help: `${docs}certification-submission`,
  },
  ...regionStages(),
  update: {
    title: l10n.t('Updates'),
    who: 'you',
    nextStep: l10n.t(
      'To change something, select Update beside its section on the Product overview and submit again.',
    ),
    help: `${docs}certification-updates`,
  },
});

/** What a person does about a stage that failed. */
export const attentionStep = (stage: StageId): string => {
  switch (stage) {
    case 'certification':
      return l10n.t('Read the certification report, mend the package, upload it again and resubmit.');
    case 'signoff':
      return l10n.t(
        'The preview was not confirmed in time: try Go live, and submit again if Partner Center refuses.',
      );
    case 'publish':
      return l10n.t('Read the message on the Product overview; Microsoft contacts you in Partner Center.');
    default:
      return l10n.t('Read the message on the Product overview, mend what it names and submit again.');
  }
};

function regionStages(): Readonly<Record<`region-${RegionId}`, StageText>> {
  const stage = (title: string): StageText => ({
    title,
    who: 'microsoft',
    nextStep: l10n.t('Nothing to do: Microsoft deploys region by region and shows no status of it.'),
    help: `${docs}certification-submission`,
  });
  return {
    'region-test': stage(l10n.t('Region: Test')),
    'region-us-preview': stage(l10n.t('Region: US Preview')),
    'region-asia': stage(l10n.t('Region: Asia except Japan and India')),
    'region-europe': stage(l10n.t('Region: Europe except the United Kingdom')),
    'region-brazil-canada-japan-india': stage(l10n.t('Region: Brazil, Canada, Japan and India')),
    'region-australia-uk-us': stage(l10n.t('Region: Australia, United Kingdom and United States')),
  };
}
