import * as vscode from 'vscode';
import { dueNotifications, type Notification } from '../../offers/notifications';
import { offerTarget } from './node';
import type { FollowedOffer, Offers } from './offers';

/** Tells what the person has to do now: each thing once, in the window that they look at, and written down before. */
export function registerNotices(offers: Offers, log: vscode.LogOutputChannel): vscode.Disposable {
  let work: Promise<void> = Promise.resolve();

  async function tellAll(): Promise<void> {
    if (!vscode.window.state.focused) return;
    for (const { id } of offers.followed()) {
      const offer = offers.find(id);
      if (offer) await tell(offer);
    }
  }

  async function tell({ id, state, journal, now }: FollowedOffer): Promise<void> {
    const { show, happening } = dueNotifications(state, now, offers.calendar());
    if (!happening) return;
    await journal.append(happening);
    for (const notification of show) present(notification, id, state.offer.provider === 'guided');
  }

  function present({ about, severity, message }: Notification, id: string, isGuided: boolean): void {
    const buttons = buttonsFor(about, isGuided);
    const titles = buttons.map(({ title }) => title);
    const show =
      severity === 'warning' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    show(message, ...titles).then(
      chosen => {
        const command = buttons.find(({ title }) => title === chosen)?.command;
        if (command)
          void vscode.commands.executeCommand(`connectorCertification.${command}`, offerTarget(id));
      },
      (error: unknown) => log.error(String(error)),
    );
  }

  const tellSoon = (): void => {
    work = work.then(tellAll).catch((error: unknown) => log.error(`Notifications: ${String(error)}`));
  };
  tellSoon();
  return vscode.Disposable.from(offers.onDidChange(tellSoon), vscode.window.onDidChangeWindowState(tellSoon));
}

interface Button {
  readonly title: string;
  readonly command: string;
}

/** What can be done about it; the ids are commands of the manifest. */
function buttonsFor(about: Notification['about'], isGuided: boolean): readonly Button[] {
  const portal = { title: vscode.l10n.t('Open Partner Center'), command: 'openPortal' };
  const record = { title: vscode.l10n.t('Record Status'), command: 'recordStatus' };
  const refresh = { title: vscode.l10n.t('Read Status'), command: 'refreshOffer' };
  switch (about) {
    case 'attention':
      return [{ title: vscode.l10n.t('Show Report'), command: 'pasteReport' }, portal];
    case 'sign-off':
      return [
        { title: vscode.l10n.t('Test Checklist'), command: 'testChecklist' },
        { title: vscode.l10n.t('Go Live'), command: 'goLive' },
      ];
    case 'package-link':
      return [{ title: vscode.l10n.t('Give a New Link'), command: 'setPackageLink' }];
    case 'report':
      return [portal, isGuided ? record : refresh];
    case 'open-step':
      return [isGuided ? record : refresh, portal];
  }
}
