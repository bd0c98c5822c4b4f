import * as vscode from 'vscode';
import { checklist } from '../../offers/checklist';
import type { CurrentStatus } from '../../offers/currentStatus';
import { accountItems, pageIds, type StageId } from '../../offers/model';
import type { StageRow } from '../../offers/stages';
import type { WorksheetField, WorksheetPage } from '../../offers/worksheet';
import { formatDay, formatTime, formatWhole } from '../../ui/times';
import type { IconName } from '../icons';
import { listedReports, reportNodes } from './historyNodes';
import type { OfferNode } from './node';
import type { FollowedOffer } from './offers';
import { accountText, originText, whoSentence, whoText } from './texts';
import { worksheetOf } from './worksheetOf';

/** One stage: when, who acts, what is due, who says so and how long ago; below it what belongs to it. */
export function stageNode(
  offer: FollowedOffer,
  row: StageRow,
  rows: readonly StageRow[],
  mode: string,
  status: CurrentStatus,
): OfferNode {
  const page = worksheetOf(offer).find(({ id }) => id === row.id);
  const children = childrenOf(offer, row, rows, page);
  const isOpen = row.state === 'active' || row.state === 'attention';
  return {
    // The editor keeps by its id whether a row is open: a stage opens when it is its turn, and closes after it.
    id: `${offer.id}/${row.id}${isOpen && children.length > 0 ? '/open' : ''}`,
    offer: offer.id,
    about: { kind: 'stage', stage: row.id, page: row.page },
    label: row.title,
    description: descriptionOf(offer, row, page),
    icon: `stage-${row.state}`,
    state: stateText(row.state),
    details: detailsOf(row, offer.now),
    help: row.help,
    context: [
      'stage',
      row.id,
      row.state,
      mode,
      ...(pageIds.some(id => id === row.id) ? ['page'] : []),
      ...(isOpen && status.id === 'sign-off-expired' ? ['late'] : []),
    ],
    ...(children.length > 0 && { children, isExpanded: isOpen && row.id !== 'review' }),
  };
}

const stateText = (state: StageRow['state']): string =>
  ({
    done: vscode.l10n.t('Done'),
    active: vscode.l10n.t('Now'),
    waiting: vscode.l10n.t('Not yet'),
    attention: vscode.l10n.t('Needs attention'),
    estimate: vscode.l10n.t('Estimate'),
  })[state];

const fieldStateText = (state: WorksheetField['state']): string =>
  ({
    complete: vscode.l10n.t('Ready'),
    missing: vscode.l10n.t('Missing'),
    wrong: vscode.l10n.t('Wrong'),
    optional: vscode.l10n.t('Not needed'),
  })[state];

function descriptionOf(offer: FollowedOffer, row: StageRow, page: WorksheetPage | undefined): string {
  const isOpen = row.state === 'active' || row.state === 'attention';
  const { since, due, estimate } = row;
  const parts = [
    ...(row.state === 'done' ? [] : [whoText(row.who)]),
    ...(due ? [vscode.l10n.t('by {0} (estimate)', formatTime(due))] : []),
    ...(!due && estimate && row.state !== 'attention'
      ? [vscode.l10n.t('estimate {0} – {1}', formatDay(estimate.earliest), formatDay(estimate.latest))]
      : []),
    ...(since && !due
      ? [row.state === 'done' ? formatTime(since) : vscode.l10n.t('since {0}', formatTime(since))]
      : []),
    ...(page ? [completeness(offer, row.id, page)] : []),
    ...(row.id === 'account' ? [accountCount(offer)] : []),
    ...(row.id === 'signoff' && isOpen ? [testCount(offer)] : []),
    ...originOf(row, offer.now),
  ];
  return parts.join(' · ');
}

/** Who says so of a stage, and how long ago; empty when nobody said anything. */
const originOf = ({ source, age }: StageRow, now: string): readonly string[] =>
  source === undefined || age === undefined
    ? []
    : [originText(source, new Date(Date.parse(now) - age * 1000).toISOString(), now)];

function detailsOf(row: StageRow, now: string): readonly string[] {
  const { since, due, estimate, nextStep, unknown } = row;
  return [
    `${stateText(row.state)}. ${whoSentence(row.who)}`,
    ...(since ? [vscode.l10n.t('Since {0}.', formatWhole(since))] : []),
    ...(due ? [vscode.l10n.t('Due {0} (estimate).', formatWhole(due))] : []),
    ...(estimate
      ? [
          vscode.l10n.t(
            'Estimate: between {0} and {1}.',
            formatWhole(estimate.earliest),
            formatWhole(estimate.latest),
          ),
        ]
      : []),
    ...(estimate ? [estimate.sentence] : []),
    ...(estimate?.note ? [estimate.note] : []),
    ...(unknown ? [vscode.l10n.t('Partner Center says "{0}".', unknown)] : []),
    ...originOf(row, now).map(text => `${text}.`),
    ...(nextStep ? [nextStep] : []),
  ];
}

/** How far a page is: by the worksheet, and by what the person saw in the portal. */
function completeness({ state }: FollowedOffer, stage: StageId, { fields }: WorksheetPage): string {
  const page = pageIds.find(id => id === stage);
  const seen = page && state.pages[page];
  if (seen?.value === 'Complete') return vscode.l10n.t('Complete');
  const required = fields.filter(({ state }) => state !== 'optional');
  const ready = required.filter(({ state }) => state === 'complete').length;
  if (required.length === 0) return vscode.l10n.t('nothing required');
  return vscode.l10n.t('{0} of {1} fields ready', ready, required.length);
}

function accountCount({ state }: FollowedOffer): string {
  const done = accountItems.filter(item => state.account[item]?.value === true).length;
  return vscode.l10n.t('{0} of {1} checked', done, accountItems.length);
}

function testCount({ files, state }: FollowedOffer): string {
  const { items, passed } = checklist(files?.operations ?? [], state);
  return vscode.l10n.t('{0} of {1} tested', passed, items.length);
}

function childrenOf(
  offer: FollowedOffer,
  row: StageRow,
  rows: readonly StageRow[],
  page: WorksheetPage | undefined,
): readonly OfferNode[] {
  const isOpen = row.state === 'active' || row.state === 'attention';
  switch (row.id) {
    case 'account':
      return accountItems.map(item => accountNode(offer, item));
    case 'signoff':
      return isOpen ? operationNodes(offer) : [];
    case 'validation':
      return row.state === 'attention' ? reportNodes(offer) : [];
    case 'certification':
      return [...listedReports(offer), ...(row.state === 'attention' ? reportNodes(offer) : [])];
    case 'live':
      return rows.filter(({ id }) => id.startsWith('region-')).map(region => regionNode(offer, region));
    default:
      return page?.fields.map(field => fieldNode(offer, field)) ?? [];
  }
}

function accountNode({ id, state, now }: FollowedOffer, item: (typeof accountItems)[number]): OfferNode {
  const noted = state.account[item];
  return {
    id: `${id}/account/${item}`,
    offer: id,
    about: { kind: 'account', item },
    label: accountText(item),
    ...(noted && { description: originText('you', noted.at, now) }),
    icon: 'account',
    details: [],
    context: ['account'],
    isTicked: noted?.value === true,
  };
}

function fieldNode({ id }: FollowedOffer, field: WorksheetField): OfferNode {
  const [problem] = field.problems;
  return {
    id: `${id}/field/${field.id}`,
    offer: id,
    about: { kind: 'field', field: field.id },
    label: field.label,
    description: [...fieldValue(field), ...(problem ? [problem.message] : [])].join(' · '),
    icon: `field-${field.state}`,
    state: fieldStateText(field.state),
    details: [
      ...(field.origin === 'connector' ? [vscode.l10n.t('Taken from the connector.')] : []),
      ...(field.origin === 'offer' ? [vscode.l10n.t('Taken from certification.json.')] : []),
      ...field.problems.map(({ message }) => message),
    ],
    context: ['field', field.state, ...(canCopy(field) ? ['canCopy'] : [])],
  };
}

export const canCopy = (field: WorksheetField): boolean =>
  field.isSecret ? field.state !== 'missing' && field.state !== 'optional' : field.values.length > 0;

function fieldValue({ isSecret, state, values }: WorksheetField): readonly string[] {
  if (isSecret && (state === 'complete' || state === 'wrong'))
    return [vscode.l10n.t('kept in the secret storage')];
  return values.length > 0 ? [values.join(', ')] : [];
}

function operationNodes({ id, files, state }: FollowedOffer): readonly OfferNode[] {
  return checklist(files?.operations ?? [], state).items.map((item): OfferNode => {
    const open: IconName = item.isTrigger ? 'test-open-trigger' : 'test-open';
    const result = {
      open: vscode.l10n.t('not tested'),
      passed: vscode.l10n.t('works'),
      failed: vscode.l10n.t('fails'),
    }[item.result];
    return {
      id: `${id}/operation/${item.operation}`,
      offer: id,
      about: { kind: 'operation', operation: item.operation },
      label: item.title,
      description: [result, ...(item.note ? [item.note] : [])].join(' · '),
      icon: item.result === 'open' ? open : `test-${item.result}`,
      details: [item.operation],
      context: ['operation'],
      isTicked: item.result === 'passed',
    };
  });
}

function regionNode(offer: FollowedOffer, region: StageRow): OfferNode {
  return {
    id: `${offer.id}/${region.id}`,
    offer: offer.id,
    about: { kind: 'group' },
    label: region.title,
    ...(region.estimate && {
      description: vscode.l10n.t(
        'estimate {0} – {1}',
        formatDay(region.estimate.earliest),
        formatDay(region.estimate.latest),
      ),
    }),
    icon: `stage-${region.state}`,
    state: stateText(region.state),
    details: detailsOf(region, offer.now),
    help: region.help,
    context: ['region'],
  };
}
