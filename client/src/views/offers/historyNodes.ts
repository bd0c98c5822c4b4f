import * as vscode from 'vscode';
import type { JournalEvent } from '../../offers/model';
import type { Mark, Milestone, Round } from '../../offers/rounds';
import { formatTime, formatWhole, fromNow } from '../../ui/times';
import type { OfferNode } from './node';
import type { FollowedOffer } from './offers';
import { eventText, milestoneText, sourceText } from './texts';

/** All submissions, the newest first, each with when it reached what. */
export function submissionsNode(offer: FollowedOffer): OfferNode {
  const { id, state } = offer;
  return {
    id: `${id}/submissions`,
    offer: id,
    about: { kind: 'group' },
    label: vscode.l10n.t('Submissions'),
    description: String(state.rounds.length),
    icon: 'submissions',
    details: [],
    context: ['submissions'],
    children: [...state.rounds].reverse().map(round => roundNode(offer, round)),
  };
}

function roundNode({ id, now }: FollowedOffer, { number, marks, submission }: Round): OfferNode {
  const reached = (Object.entries(marks) as [Milestone, Mark][]).sort(
    ([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at),
  );
  const newest = reached.at(-1);
  return {
    id: `${id}/submission/${number}`,
    offer: id,
    about: { kind: 'group' },
    label: vscode.l10n.t('Submission {0}', submission?.releaseNumber ?? number),
    ...(newest && { description: `${milestoneText(newest[0])} · ${formatTime(newest[1].at)}` }),
    icon: marks.failed ? 'stage-attention' : marks.live ? 'stage-done' : 'milestone',
    details: submission ? [vscode.l10n.t('Partner Center calls it {0}.', submission.id)] : [],
    context: ['submission'],
    children: reached.map(([milestone, mark]) => ({
      id: `${id}/submission/${number}/${milestone}`,
      offer: id,
      about: { kind: 'group' },
      label: milestoneText(milestone),
      description: `${formatTime(mark.at)} · ${sourceText(mark.source)}`,
      icon: milestone === 'failed' ? 'stage-attention' : 'milestone',
      details: [
        `${formatWhole(mark.at)}, ${fromNow(mark.at, now)}.`,
        ...(mark.exact
          ? []
          : [vscode.l10n.t('This is when it was first seen; it may have happened earlier.')]),
      ],
      context: ['milestone'],
    })),
  };
}

/** The view stays quick with the newest ones; the journal has them all. */
const mostEvents = 100;

/** What happened, the newest first. */
export function historyNode({ id, events, now }: FollowedOffer): OfferNode {
  const news = events.flatMap(event => {
    const text = eventText(event);
    return text === undefined ? [] : [{ event, text }];
  });
  return {
    id: `${id}/history`,
    offer: id,
    about: { kind: 'group' },
    label: vscode.l10n.t('History'),
    description: String(news.length),
    icon: 'history',
    details: [],
    context: ['history'],
    children: news
      .slice(-mostEvents)
      .reverse()
      .map(({ event, text }) => eventNode(id, event, text, now)),
  };
}

const eventNode = (id: string, event: JournalEvent, text: string, now: string): OfferNode => ({
  id: `${id}/event/${event.id}`,
  offer: id,
  about: { kind: 'event' },
  label: text,
  description: fromNow(event.at, now),
  icon: 'event',
  details: [formatWhole(event.at)],
  context: ['event'],
});

/** Why a submission failed: what is left of the report that was pasted, else what the service lists. */
export function reportNodes({ id, state }: FollowedOffer): readonly OfferNode[] {
  const listed = (state.snapshot?.validations ?? []).map(({ code, severity, message }, index): OfferNode => ({
    id: `${id}/validation/${index}`,
    offer: id,
    about: { kind: 'finding' },
    label: message,
    description: code,
    icon: severity,
    details: [code],
    context: ['validation'],
  }));
  const pasted = (state.report?.value ?? []).map((item, index): OfferNode => ({
    id: `${id}/report/${index}`,
    offer: id,
    about: { kind: 'finding' },
    label: item.text,
    ...(item.policyCode && { description: item.policyCode }),
    icon: item.severity ?? 'error',
    details: [
      ...(item.advice ? [item.advice] : []),
      vscode.l10n.t('From the report that you pasted: see Problems.'),
    ],
    context: ['reported'],
  }));
  return pasted.length > 0 ? pasted : listed;
}

/** The certification reports of the newest submission, as the service lists them: what they said, and when. */
export function listedReports({ id, state, now }: FollowedOffer): readonly OfferNode[] {
  const isOfRound = state.snapshot?.submission?.id === state.rounds.at(-1)?.submission?.id;
  const reports = isOfRound ? (state.snapshot?.reports ?? []) : [];
  return reports.map(({ at, status }, index): OfferNode => {
    const hasFailed = /^fail/i.test(status);
    return {
      id: `${id}/certification-report/${index}`,
      offer: id,
      about: { kind: 'finding' },
      label: vscode.l10n.t('Certification report: {0}', reportText(status)),
      ...(at && { description: formatTime(at) }),
      icon: hasFailed ? 'error' : /^pass/i.test(status) ? 'stage-done' : 'info',
      details: [
        ...(at ? [`${formatWhole(at)}, ${fromNow(at, now)}.`] : []),
        vscode.l10n.t('Read it on the Product overview in Partner Center.'),
      ],
      context: ['certificationReport'],
    };
  });
}

/** The service's words for what a report says; others are shown as they came. */
const reportText = (status: string): string =>
  ({
    passed: vscode.l10n.t('passed'),
    passedwithnotes: vscode.l10n.t('passed with notes'),
    failed: vscode.l10n.t('failed'),
    pending: vscode.l10n.t('not there yet'),
  })[status.toLowerCase()] ?? status;
