import * as l10n from '@vscode/l10n';
import type { ConnectorFacts } from './connectorFacts';
import {
  checkCategories,
  checkHideKey,
  checkLink,
  checkMail,
  checkName,
  checkPackage,
  defaultCategories,
  type FieldProblem,
} from './fieldChecks';
import type { OfferFields } from './fields';
import type { Instant } from './snapshot';

/** A page of the portal with everything that belongs on it. */
export interface WorksheetPage {
  readonly id: 'offer' | 'setup' | 'packages' | 'properties' | 'availability' | 'review';
  /** As the portal names it. */
  readonly title: string;
  /** Whether everything that is required is there and nothing is wrong. */
  readonly isComplete: boolean;
  readonly fields: readonly WorksheetField[];
}

export interface WorksheetField {
  readonly id: keyof OfferFields | 'packageLink' | 'oauthSecret';
  /** As on the portal's page. */
  readonly label: string;
  /** What to enter, each value on its own; a secret has none. */
  readonly values: readonly string[];
  /** Where the values come from: the certification file, or the connector when the file is silent. */
  readonly origin: 'offer' | 'connector' | 'none';
  /** A secret is named here and never valued: it is copied from the secret storage on demand. */
  readonly isSecret: boolean;
  readonly state: 'complete' | 'missing' | 'wrong' | 'optional';
  readonly problems: readonly FieldProblem[];
}

export interface WorksheetInput {
  readonly offer: OfferFields;
  readonly connector: ConnectorFacts;
  readonly now: Instant;
  /** SHA-256 of the package as it was built last. */
  readonly packageSha256?: string;
  /** Whether the secret storage holds them. */
  readonly has: { readonly packageLink: boolean; readonly oauthSecret: boolean };
  /** The list of the setting. */
  readonly categories?: readonly string[];
}

/**
 * The pages of an offer in their order, with what to enter where.
 * Source: https://learn.microsoft.com/connectors/custom-connectors/certification-submission
 */
export function worksheet(input: WorksheetInput): readonly WorksheetPage[] {
  return [
    page('offer', l10n.t('New offer'), [name(input)]),
    page('setup', l10n.t('Product setup'), []),
    page('packages', l10n.t('Packages'), [packageLink(input), ...oauth(input)]),
    page('properties', l10n.t('Properties'), [
      categories(input),
      contract(input),
      privacy(input),
      support(input),
    ]),
    page('availability', l10n.t('Availability'), [hideKey(input)]),
    page('review', l10n.t('Review and publish'), [notify(input), notes(input)]),
  ];
}

const page = (id: WorksheetPage['id'], title: string, fields: readonly WorksheetField[]): WorksheetPage => ({
  id,
  title,
  isComplete: fields.every(({ state }) => state === 'complete' || state === 'optional'),
  fields,
});

interface FieldInput {
  readonly id: WorksheetField['id'];
  readonly label: string;
  readonly offer: readonly string[] | undefined;
  readonly connector?: readonly string[] | undefined;
  readonly isRequired: boolean;
  /** What to say when a required value is missing. */
  readonly missing?: string;
  readonly check?: (values: readonly string[]) => readonly FieldProblem[];
}

/** A field that is no secret: the certification file's value, else the connector's. */
function field({ id, label, offer, connector, isRequired, missing, check }: FieldInput): WorksheetField {
  const own = filled(offer);
  const derived = filled(connector);
  const values = own.length > 0 ? own : derived;
  const origin = own.length > 0 ? 'offer' : derived.length > 0 ? 'connector' : 'none';
  const problems =
    values.length > 0 ? (check?.(values) ?? []) : isRequired && missing ? [missingProblem(id, missing)] : [];
  return {
    id,
    label,
    values,
    origin,
    isSecret: false,
    state: stateOf(values.length > 0, isRequired, problems),
    problems,
  };
}

const filled = (values: readonly string[] | undefined): readonly string[] =>
  (values ?? []).filter(value => value.trim() !== '');

const missingProblem = (id: string, message: string): FieldProblem => ({
  code: `${id}-missing`,
  severity: 'error',
  message,
});

function stateOf(
  hasValue: boolean,
  isRequired: boolean,
  problems: readonly FieldProblem[],
): WorksheetField['state'] {
  if (!hasValue) return isRequired ? 'missing' : 'optional';
  return problems.some(({ severity }) => severity === 'error') ? 'wrong' : 'complete';
}

const one = (value: string | undefined): readonly string[] | undefined =>
  value === undefined ? undefined : [value];

const name = ({ offer, connector }: WorksheetInput): WorksheetField =>
  field({
    id: 'name',
    label: l10n.t('Name'),
    offer: one(offer.name),
    connector: one(connector.title),
    isRequired: true,
    missing: l10n.t('Choose a name; it is reserved and cannot be changed later.'),
    check: values => values.flatMap(value => checkName(value, connector.title)),
  });

function packageLink({ offer, has, packageSha256, now }: WorksheetInput): WorksheetField {
  const isThere = offer.package !== undefined && has.packageLink;
  const problems = [
    ...(isThere ? [] : [missingProblem('packageLink', l10n.t('Upload the package to get its SAS link.'))]),
    ...(offer.package ? checkPackage(offer.package, packageSha256, now) : []),
  ];
  return secret('packageLink', l10n.t('SAS URI'), isThere, true, problems);
}

function oauth({ offer, connector, has }: WorksheetInput): readonly WorksheetField[] {
  const isUsed = connector.usesOAuth === true;
  const clientId = field({
    id: 'oauthClientId',
    label: l10n.t('Client ID'),
    offer: one(offer.oauthClientId),
    connector: one(connector.oauthClientId),
    isRequired: isUsed,
    missing: l10n.t('The connector signs in with OAuth: give the client id of your production application.'),
    check: () => (connector.usesOAuth === false ? [notOAuth()] : []),
  });
  if (!isUsed && clientId.values.length === 0) return [];
  const isMissing = isUsed && !has.oauthSecret;
  const problems = isMissing
    ? [
        missingProblem(
          'oauthSecret',
          l10n.t('The connector signs in with OAuth: store the client secret of your application.'),
        ),
      ]
    : [];
  return [clientId, secret('oauthSecret', l10n.t('Secret'), has.oauthSecret, isUsed, problems)];
}

const notOAuth = (): FieldProblem => ({
  code: 'oauth-not-used',
  severity: 'error',
  message: l10n.t(
    'The connector has no OAuth setting: leave the OAuth check box clear and remove the client id.',
  ),
});

const secret = (
  id: 'packageLink' | 'oauthSecret',
  label: string,
  isThere: boolean,
  isRequired: boolean,
  problems: readonly FieldProblem[],
): WorksheetField => ({
  id,
  label,
  values: [],
  origin: 'none',
  isSecret: true,
  state: stateOf(isThere, isRequired, problems),
  problems,
});

const categories = ({
  offer,
  connector,
  categories: known = defaultCategories,
}: WorksheetInput): WorksheetField =>
  field({
    id: 'categories',
    label: l10n.t('Categories'),
    offer: offer.categories,
    connector: connector.categories,
    isRequired: true,
    missing: l10n.t('Choose one to three categories.'),
    check: values => checkCategories(values, known),
  });

const contract = ({ offer }: WorksheetInput): WorksheetField =>
  field({
    id: 'contract',
    label:
      offer.contract === 'standard'
        ? l10n.t('Use the Standard Contract for the Microsoft commercial marketplace')
        : l10n.t('End-user license agreement (EULA)'),
    offer: one(offer.contract),
    isRequired: true,
    missing: l10n.t(
      'Choose the Standard Contract, as Microsoft recommends, or link your own licence agreement.',
    ),
    check: values => values.flatMap(value => (value === 'standard' ? [] : checkLink(value))),
  });

const privacy = ({ offer, connector }: WorksheetInput): WorksheetField =>
  field({
    id: 'privacyUrl',
    label: l10n.t('Privacy policy link'),
    offer: one(offer.privacyUrl),
    connector: one(connector.privacyUrl),
    isRequired: true,
    missing: l10n.t('Give the https link of your privacy policy.'),
    check: values => values.flatMap(checkLink),
  });

const support = ({ offer, connector }: WorksheetInput): WorksheetField =>
  field({
    id: 'supportUrl',
    label: l10n.t('Support document link'),
    offer: one(offer.supportUrl),
    connector: one(connector.supportUrl),
    isRequired: true,
    missing: l10n.t('Give the https link where customers find help.'),
    check: values => values.flatMap(checkLink),
  });

const hideKey = ({ offer }: WorksheetInput): WorksheetField =>
  field({
    id: 'hideKey',
    label: l10n.t('HideKey'),
    offer: one(offer.hideKey),
    isRequired: false,
    check: values => values.flatMap(checkHideKey),
  });

const notify = ({ offer }: WorksheetInput): WorksheetField =>
  field({
    id: 'notify',
    label: l10n.t('Notification audience'),
    offer: offer.notify,
    isRequired: false,
    check: values => values.flatMap(checkMail),
  });

const notes = ({ offer }: WorksheetInput): WorksheetField =>
  field({
    id: 'certificationNotes',
    label: l10n.t('Certification notes'),
    offer: one(offer.certificationNotes),
    isRequired: false,
  });
