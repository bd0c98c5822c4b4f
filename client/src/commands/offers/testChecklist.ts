import * as vscode from 'vscode';
import { checklist, type ChecklistItem } from '../../offers/checklist';
import { deadlines } from '../../offers/deadlines';
import { ExplainedError } from '../../ui/errors';
import { chooseOffer } from '../../ui/offers/chooseOffer';
import { formatTime } from '../../ui/times';
import { iconFor } from '../../views/icons';
import type { FollowedOffer } from '../../views/offers/offers';
import type { OfferCommand, OfferContext } from './command';

/** Goes through every operation that must be tested in the preview, and writes down how it went. */
export const testChecklist: OfferCommand = {
  failure: () => vscode.l10n.t('The test checklist could not be kept'),
  async run(context) {
    const offer = await chooseOffer(context);
    if (!offer) return;
    const about = context.target?.about;
    if (about?.kind === 'operation') {
      const item = itemsOf(offer).find(({ operation }) => operation === about.operation);
      if (item) await record(offer, item);
      return;
    }
    await walk(context, offer.id);
  },
};

function itemsOf({ files, state }: FollowedOffer): readonly ChecklistItem[] {
  const { items } = checklist(files?.operations ?? [], state);
  if (items.length === 0) throw new ExplainedError(noOperations());
  return items;
}

/** Shows the list again after each operation, until it is closed. */
async function walk({ offers }: OfferContext, id: string): Promise<void> {
  for (;;) {
    const offer = offers.find(id);
    if (!offer) return;
    const items = itemsOf(offer);
    const due = deadlines(offer.state, offer.now, offers.calendar()).find(
      ({ kind }) => kind === 'sign-off',
    )?.due;
    const passed = items.filter(({ result }) => result === 'passed').length;
    const chosen = await vscode.window.showQuickPick(
      items.map(item => ({
        iconPath: iconFor(icons[item.result]),
        label: item.title,
        description: [item.operation, ...(item.isTrigger ? [vscode.l10n.t('trigger')] : [])].join(' · '),
        ...(item.note && { detail: item.note }),
        item,
      })),
      {
        title: vscode.l10n.t(
          '{0} of {1} operations of {2} work in the preview',
          passed,
          items.length,
          offer.name,
        ),
        placeHolder: due
          ? vscode.l10n.t('Test each and choose it here, by {0} (estimate)', formatTime(due))
          : vscode.l10n.t('Test each in the preview and choose it here'),
        matchOnDescription: true,
        ignoreFocusOut: true,
      },
    );
    if (!chosen) return;
    await record(offer, chosen.item);
  }
}

const icons = { open: 'stage-waiting', passed: 'test-passed', failed: 'test-failed' } as const;

async function record({ journal }: FollowedOffer, { operation, title }: ChecklistItem): Promise<void> {
  const works = vscode.l10n.t('It works');
  const fails = vscode.l10n.t('It fails …');
  const chosen = await vscode.window.showQuickPick([works, fails], { title, ignoreFocusOut: true });
  if (chosen === undefined) return;
  const note =
    chosen === fails
      ? await vscode.window.showInputBox({
          title,
          prompt: vscode.l10n.t('What happens? It is kept with the offer.'),
          ignoreFocusOut: true,
        })
      : undefined;
  if (chosen === fails && note === undefined) return;
  await journal.append({ kind: 'tested', operation, passed: chosen === works, ...(note && { note }) });
}

const noOperations = () => ({
  code: 'no-operations',
  message: vscode.l10n.t('There is nothing to test.'),
  cause: vscode.l10n.t('The definition of the connector has no visible operation, or its folder is gone.'),
  nextStep: vscode.l10n.t('Open the folder of the connector and follow its offer from there.'),
});
