import * as vscode from 'vscode';
import { portalChoices, reported, type PortalChoice } from '../../offers/providers/guided';
import { askWhen } from '../../ui/askWhen';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { formatTime } from '../../ui/times';
import type { OfferCommand } from './command';

/** Writes down what the person sees on the product overview, in the portal's own words. */
export const recordStatus: OfferCommand = {
  failure: () => vscode.l10n.t('The status could not be recorded'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const choices = portalChoices(offer.state, offer.now, context.offers.calendar());
    const chosen = await vscode.window.showQuickPick(rows(choices), {
      title: vscode.l10n.t('Status of {0}', offer.name),
      placeHolder: vscode.l10n.t('What does the Product overview in Partner Center show?'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (!chosen || !('choice' in chosen)) return;
    const { seen } = chosen.choice;
    const isPreview = seen.word === 'Preview';
    const when = isPreview
      ? await askWhen(vscode.l10n.t('Since when does the preview of {0} exist?', offer.name), offer.now)
      : {};
    if (when) await offer.journal.append(reported(seen, when.at));
  },
};

type Row = vscode.QuickPickItem | (vscode.QuickPickItem & { readonly choice: PortalChoice });

function rows(choices: readonly PortalChoice[]): Row[] {
  const likely = choices.filter(({ isLikely }) => isLikely);
  const others = choices.filter(({ isLikely }) => !isLikely);
  return [
    ...(likely.length > 0 ? [separator(vscode.l10n.t('What usually comes next'))] : []),
    ...likely.map(row),
    separator(vscode.l10n.t('Everything else')),
    ...others.map(row),
  ];
}

const separator = (label: string): vscode.QuickPickItem => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});

/** A word of the portal, and what follows from it. */
function row(choice: PortalChoice): Row {
  const { seen, next } = choice;
  return {
    choice,
    label: seen.word,
    ...(seen.step && { description: seen.step }),
    ...(next && {
      detail: next.due
        ? vscode.l10n.t('{0}, by {1} (estimate). {2}', next.title, formatTime(next.due), next.nextStep ?? '')
        : vscode.l10n.t('{0}. {1}', next.title, next.nextStep ?? ''),
    }),
  };
}
