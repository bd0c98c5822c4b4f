import * as vscode from 'vscode';
import type { CurrentStatus } from '../../offers/currentStatus';
import type { AccountItem, Action, Actor, JournalEvent } from '../../offers/model';
import type { Milestone } from '../../offers/rounds';
import type { Source } from '../../offers/snapshot';
import { stageTexts } from '../../offers/stageTable';
import { formatDay, fromNow } from '../../ui/times';

/** Where an offer stands, in a few words. */
export function statusText({ id, raw }: CurrentStatus): string {
  switch (id) {
    case 'not-created':
      return vscode.l10n.t('not created yet');
    case 'draft':
      return vscode.l10n.t('draft');
    case 'submitting':
      return vscode.l10n.t('submitting');
    case 'validating':
      return vscode.l10n.t('automated validation');
    case 'certification':
      return vscode.l10n.t('in certification');
    case 'in-progress':
      return vscode.l10n.t('publish in progress');
    case 'creating-preview':
      return vscode.l10n.t('preview is being made');
    case 'preview':
      return vscode.l10n.t('preview: your sign-off');
    case 'sign-off-expired':
      return vscode.l10n.t('preview: sign-off is late');
    case 'publishing':
      return vscode.l10n.t('publishing');
    case 'live':
      return vscode.l10n.t('live');
    case 'rolling-out':
      return vscode.l10n.t('live, rolling out to regions (estimate)');
    case 'attention':
      return vscode.l10n.t('needs attention');
    case 'stopped':
      return vscode.l10n.t('stopped');
    case 'unknown':
      return vscode.l10n.t('Partner Center says "{0}"', raw);
  }
}

/** Whose turn it is, in a word. */
export const whoText = (who: Actor): string =>
  who === 'you' ? vscode.l10n.t('you') : vscode.l10n.t('Microsoft');

/** Whose turn it is, as a sentence. */
export const whoSentence = (who: Actor): string =>
  who === 'you' ? vscode.l10n.t('You act.') : vscode.l10n.t('Microsoft acts.');

/** Who says so. An emulator is named as what it is. */
export function sourceText(source: Source): string {
  if (source === 'you') return vscode.l10n.t('reported by you');
  return source === 'emulator' ? vscode.l10n.t('EMULATOR') : vscode.l10n.t('Partner Center API');
}

/** Who says so, and how long ago. */
export const originText = (source: Source, at: string, now: string): string =>
  vscode.l10n.t('{0} {1}', sourceText(source), fromNow(at, now));

/** What the account must have, as the checklist names it. */
export const accountText = (item: AccountItem): string =>
  ({
    verified: vscode.l10n.t('The seller account is verified'),
    program: vscode.l10n.t('The account is enrolled in the program Microsoft 365 and Copilot'),
    email: vscode.l10n.t('The Entra profile has an e-mail address (without one the request is rejected)'),
  })[item];

export const actionText = (action: Action): string =>
  ({
    submit: vscode.l10n.t('Publish'),
    cancel: vscode.l10n.t('Cancel publish'),
    goLive: vscode.l10n.t('Go live'),
  })[action];

export const milestoneText = (milestone: Milestone): string =>
  ({
    submitted: vscode.l10n.t('Submitted'),
    validated: vscode.l10n.t('Automated validation passed'),
    certified: vscode.l10n.t('Certification passed'),
    preview: vscode.l10n.t('Preview ready'),
    confirmed: vscode.l10n.t('Go live confirmed'),
    live: vscode.l10n.t('Live'),
    failed: vscode.l10n.t('Needed attention'),
    cancelled: vscode.l10n.t('Cancelled'),
  })[milestone];

/** One event of the history as a sentence; undefined for what is no news to a person. */
export function eventText(event: JournalEvent): string | undefined {
  switch (event.kind) {
    case 'followed':
      return vscode.l10n.t('You follow {0}', event.offer.name);
    case 'unfollowed':
      return vscode.l10n.t('You stopped following');
    case 'account':
      return event.done
        ? vscode.l10n.t('Account checked: {0}', accountText(event.item))
        : vscode.l10n.t('Account not ready: {0}', accountText(event.item));
    case 'page':
      return vscode.l10n.t('Page {0}: {1}', stageTexts()[event.page].title, event.status);
    case 'package':
      return vscode.l10n.t('Package link kept, valid until {0}', formatDay(event.package.linkExpires));
    case 'unlinked':
      return vscode.l10n.t('Package link revoked');
    case 'reported':
      return event.step === undefined
        ? vscode.l10n.t('You saw "{0}"', event.word)
        : vscode.l10n.t('You saw "{0}" ({1})', event.word, event.step);
    case 'read':
      return event.snapshot.submission
        ? vscode.l10n.t(
            'Partner Center said {0}/{1}',
            event.snapshot.submission.state,
            event.snapshot.submission.substate,
          )
        : vscode.l10n.t('Partner Center has no submission');
    case 'intended':
      return vscode.l10n.t('You asked for {0}', actionText(event.action));
    case 'settled':
      return settledText(event.result, event.message);
    case 'acted':
      return vscode.l10n.t('You selected {0} in Partner Center', actionText(event.action));
    case 'tested':
      return event.passed
        ? vscode.l10n.t('{0} works in the preview', event.operation)
        : vscode.l10n.t('{0} fails in the preview', event.operation);
    case 'report':
      return event.items.length === 0
        ? vscode.l10n.t('Report cleared')
        : vscode.l10n.t('Report with {0} remarks', event.items.length);
    case 'checked':
    case 'notified':
      return undefined;
  }
}

function settledText(result: Extract<JournalEvent, { kind: 'settled' }>['result'], message = ''): string {
  switch (result) {
    case 'done':
      return vscode.l10n.t('The step was done');
    case 'failed':
      return vscode.l10n.t('The step failed. {0}', message);
    case 'unknown':
      return vscode.l10n.t('Nobody knows yet whether the step was done. {0}', message);
    case 'not-seen':
      return vscode.l10n.t('The step shows no effect: decide again');
  }
}
