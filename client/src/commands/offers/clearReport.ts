import * as vscode from 'vscode';
import type { OfferCommand } from './command';

/** Takes the remarks of reports out of Problems: of one offer, or all. */
export const clearReport: OfferCommand = {
  failure: () => vscode.l10n.t('The report could not be cleared'),
  async run({ reports, offers, target }) {
    const folder = target && offers.find(target.offer)?.files?.folder;
    for (const shown of folder ? [folder] : reports.folders()) await reports.show(shown, [], 0);
  },
};
