import * as vscode from 'vscode';
import { nextDeadline } from '../../offers/deadlines';
import type { Deadline } from '../../offers/model';
import { fromNow } from '../../ui/times';
import { deadlineIcon, dueText } from './nodes';
import type { FollowedOffer, Offers } from './offers';

/** The next deadline of all offers in the status bar; a click opens the Offers view. */
export function registerDeadlineItem(offers: Offers): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'connectorCertification.deadline',
    vscode.StatusBarAlignment.Left,
    9,
  );
  item.name = vscode.l10n.t('Next deadline of an offer');
  item.command = 'connectorCertification.offers.focus';
  const show = (): void => {
    const next = soonest(offers);
    if (!next) {
      item.hide();
      return;
    }
    const { offer, deadline } = next;
    const icon = deadlineIcon(deadline, offer.now);
    const isEmulated = offer.state.offer.provider === 'emulator';
    const due = dueText(deadline, offer.now);
    item.text = `$(${icon === 'deadline-over' ? 'warning' : 'watch'}) ${
      isEmulated
        ? vscode.l10n.t('EMULATOR {0}: {1}', offer.name, due)
        : vscode.l10n.t('{0}: {1}', offer.name, due)
    }`;
    item.tooltip = [
      vscode.l10n.t('{0}: {1}, {2}.', offer.name, due, fromNow(deadline.due, offer.now)),
      ...(deadline.estimate ? [deadline.estimate.sentence] : []),
      deadline.nextStep,
    ].join('\n');
    item.accessibilityInformation = { label: item.tooltip };
    item.backgroundColor =
      icon !== 'deadline' && deadline.who === 'you'
        ? new vscode.ThemeColor('statusBarItem.warningBackground')
        : undefined;
    item.show();
  };
  show();
  return vscode.Disposable.from(item, offers.onDidChange(show));
}

/** The soonest deadline of all offers. */
function soonest(offers: Offers): { readonly offer: FollowedOffer; readonly deadline: Deadline } | undefined {
  return offers
    .followed()
    .flatMap(offer => {
      const deadline = nextDeadline(offer.state, offer.now, offers.calendar());
      return deadline ? [{ offer, deadline }] : [];
    })
    .sort((a, b) => Date.parse(a.deadline.due) - Date.parse(b.deadline.due))[0];
}
