import * as vscode from 'vscode';
import type { Calendar } from '../../offers/calendar';
import { currentStatus, isOver, isUpdating, type CurrentStatus } from '../../offers/currentStatus';
import { deadlines } from '../../offers/deadlines';
import { portalUrl } from '../../offers/fieldChecks';
import type { Deadline } from '../../offers/model';
import type { PackageState } from '../../offers/fields';
import { stageRows } from '../../offers/stages';
import { formatDay, formatTime, formatWhole, fromNow } from '../../ui/times';
import type { IconName } from '../icons';
import { historyNode, submissionsNode } from './historyNodes';
import type { OfferNode } from './node';
import type { FollowedOffer, Offers } from './offers';
import { stageNode } from './stageNodes';
import { originText, statusText } from './texts';

/** An offer with everything below it. */
export function offerNode(offer: FollowedOffer, days: Calendar): OfferNode {
  const { id, name, state, now, files, polling } = offer;
  const status = currentStatus(state, now, days);
  const [next] = deadlines(state, now, days);
  const isEmulated = state.offer.provider === 'emulator';
  const isHomeless = !files && offer.isLearnt;
  const rows = stageRows(state, now, days, portalUrl(files?.fields.url));
  const mode = state.offer.provider === 'guided' ? 'guided' : 'api';
  return {
    id,
    offer: id,
    about: { kind: 'offer' },
    label: name,
    description: [
      ...(isEmulated ? [vscode.l10n.t('EMULATOR')] : []),
      ...(isHomeless ? [vscode.l10n.t('folder gone')] : []),
      statusText(status),
      ...(isUpdating(state, status) ? [vscode.l10n.t('update begun')] : []),
      ...(next ? [dueText(next, now)] : []),
      ...(polling?.state === 'reading' ? [vscode.l10n.t('reading …')] : []),
    ].join(' · '),
    icon: offerIcon(status),
    details: [
      ...(isEmulated ? [vscode.l10n.t('EMULATOR: nothing of this happens in Partner Center.')] : []),
      ...(mode === 'guided'
        ? [vscode.l10n.t('Guided: you act in Partner Center and say here what it shows.')]
        : []),
      ...(status.raw !== '' ? [vscode.l10n.t('Partner Center says {0}.', status.raw)] : []),
      ...(state.status ? [`${originText(status.source, status.at, now)}.`] : []),
      ...(isHomeless && state.offer.connector
        ? [
            vscode.l10n.t(
              'The folder {0} is gone: open the connector where it is now and follow its offer from there.',
              vscode.Uri.parse(state.offer.connector).fsPath,
            ),
          ]
        : []),
      ...(polling?.error
        ? [`${polling.error.message} ${polling.error.cause} ${polling.error.nextStep}`]
        : []),
      ...(polling?.nextAt !== undefined
        ? [vscode.l10n.t('Read again {0}.', formatTime(new Date(polling.nextAt).toISOString()))]
        : []),
      ...(offer.unreadable > 0
        ? [vscode.l10n.t('{0} lines of its journal could not be read.', offer.unreadable)]
        : []),
    ],
    context: ['offer', mode, ...actionsIn(status, isUpdating(state, status))],
    isExpanded: true,
    children: [
      ...deadlines(state, now, days).map(deadline => deadlineNode(offer, deadline)),
      ...rows
        .filter(row => !row.id.startsWith('region-'))
        .map(row => stageNode(offer, row, rows, mode, status)),
      packageNode(offer, mode),
      ...(state.rounds.length > 0 ? [submissionsNode(offer)] : []),
      historyNode(offer),
    ],
  };
}

/** The steps that make sense in a status; the manifest shows their buttons. */
function actionsIn({ id }: CurrentStatus, isUpdated: boolean): readonly string[] {
  switch (id) {
    case 'not-created':
    case 'draft':
      return ['canSubmit'];
    case 'attention':
      return ['canResubmit'];
    case 'submitting':
    case 'validating':
    case 'certification':
    case 'in-progress':
    case 'creating-preview':
      return ['canCancel'];
    case 'preview':
    case 'sign-off-expired':
      return ['canGoLive', 'canResubmit'];
    case 'live':
    case 'rolling-out':
      return isUpdated ? ['canUpdate', 'canSubmit'] : ['canUpdate'];
    default:
      return [];
  }
}

function offerIcon({ id }: CurrentStatus): IconName {
  switch (id) {
    case 'not-created':
    case 'draft':
      return 'offer-draft';
    case 'preview':
      return 'offer-preview';
    case 'live':
    case 'rolling-out':
      return 'offer-live';
    case 'attention':
    case 'sign-off-expired':
      return 'offer-attention';
    case 'stopped':
      return 'offer-stopped';
    case 'unknown':
      return 'offer-unknown';
    default:
      return 'offer-running';
  }
}

/** What is due when: an estimate looks like one. */
export function dueText({ title, due, estimate }: Deadline, now: string): string {
  if (isOver(due, now)) return vscode.l10n.t('{0} was due {1}', title, formatTime(due));
  return estimate
    ? vscode.l10n.t('{0} by {1} (estimate)', title, formatTime(due))
    : vscode.l10n.t('{0} by {1}', title, formatTime(due));
}

const day = 24 * 3_600_000;

export function deadlineIcon({ due, who }: Deadline, now: string): IconName {
  const left = Date.parse(due) - Date.parse(now);
  if (left <= 0) return 'deadline-over';
  return left < day && who === 'you' ? 'deadline-near' : 'deadline';
}

function deadlineNode({ id, now }: FollowedOffer, deadline: Deadline): OfferNode {
  const { kind, due, who, title, nextStep, estimate } = deadline;
  return {
    id: `${id}/deadline/${kind}`,
    offer: id,
    about: { kind: 'deadline' },
    label: who === 'you' ? vscode.l10n.t('Due: {0}', title) : vscode.l10n.t('Expected: {0}', title),
    description: [formatTime(due), fromNow(due, now), ...(estimate ? [vscode.l10n.t('estimate')] : [])].join(
      ' · ',
    ),
    icon: deadlineIcon(deadline, now),
    ...(isOver(due, now) && { state: vscode.l10n.t('Late') }),
    details: [
      ...(estimate
        ? [
            vscode.l10n.t(
              'Between {0} and {1}.',
              formatWhole(estimate.earliest),
              formatWhole(estimate.latest),
            ),
          ]
        : [`${formatWhole(due)}.`]),
      ...(estimate ? [estimate.sentence] : []),
      ...(estimate?.note ? [estimate.note] : []),
      nextStep,
    ],
    ...(estimate && { help: estimate.source }),
    context: ['deadline', kind],
  };
}

function packageNode({ id, state, has, now }: FollowedOffer, mode: string): OfferNode {
  const known = state.package?.value;
  const isKept = known !== undefined && has.packageLink;
  return {
    id: `${id}/package`,
    offer: id,
    about: { kind: 'package' },
    label: vscode.l10n.t('Package'),
    description: known ? linkText(known, now) : vscode.l10n.t('no link yet'),
    icon: known ? 'package' : 'package-missing',
    details: [
      ...(known ? [vscode.l10n.t('SHA-256 {0}', known.sha256)] : []),
      ...(known && !has.packageLink
        ? [vscode.l10n.t('The link itself is not kept on this machine: give it again to copy it.')]
        : []),
      ...(known ? [] : [vscode.l10n.t('Give the SAS link of the uploaded package.')]),
    ],
    context: ['package', mode, ...(isKept ? ['canCopy'] : [])],
  };
}

function linkText({ linkExpires }: PackageState, now: string): string {
  const [day, when] = [formatDay(linkExpires), fromNow(linkExpires, now)];
  return linkExpires > now
    ? vscode.l10n.t('link valid until {0}, {1}', day, when)
    : vscode.l10n.t('link ended on {0}, {1}', day, when);
}

/** How many offers need the person: something failed, or a preview waits for the sign-off. */
export function countWaitingForYou(offers: Offers): number {
  const waiting = ['attention', 'preview', 'sign-off-expired'];
  return offers
    .followed()
    .filter(({ state, now }) => waiting.includes(currentStatus(state, now, offers.calendar()).id)).length;
}
