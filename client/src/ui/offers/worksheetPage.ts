import * as vscode from 'vscode';
import type { WorksheetField, WorksheetPage } from '../../offers/worksheet';
import type { FollowedOffer } from '../../views/offers/offers';
import { canCopy } from '../../views/offers/stageNodes';
import type { EditableField } from './editField';

/** What the person wants on a page of the worksheet. */
export type Move =
  | { readonly kind: 'edit'; readonly field: EditableField }
  | { readonly kind: 'portal' | 'done' | 'next' | 'back' | 'submit' };

type Row = vscode.QuickPickItem & {
  readonly move?: Move;
  readonly copies?: { readonly field: WorksheetField; readonly value?: string };
};

interface Shown {
  readonly offer: FollowedOffer;
  readonly page: WorksheetPage;
  /** Which page it is, counted from 0, of how many. */
  readonly index: number;
  readonly total: number;
  /** Copies a value and gives what to tell; undefined when there is none. */
  readonly copy: (field: WorksheetField, value: string | undefined) => Promise<string | undefined>;
}

/** Shows a page of the worksheet until the person wants to leave it; copying does not. Undefined when it is closed. */
export function showWorksheetPage({ offer, page, index, total, copy }: Shown): Promise<Move | undefined> {
  const picker = vscode.window.createQuickPick<Row>();
  const pencil = { iconPath: icon('edit'), tooltip: vscode.l10n.t('Change') };
  picker.title = vscode.l10n.t('{0}: {1}', offer.name, page.title);
  picker.placeholder = vscode.l10n.t('Choose a field to copy its value, then paste it in Partner Center');
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.step = index + 1;
  picker.totalSteps = total;
  picker.buttons = index > 0 ? [vscode.QuickInputButtons.Back] : [];
  picker.items = rows(offer, page, pencil);
  return new Promise(resolve => {
    const leave = (move: Move | undefined): void => {
      resolve(move);
      picker.dispose();
    };
    picker.onDidTriggerButton(() => leave({ kind: 'back' }));
    picker.onDidTriggerItemButton(
      ({ item }) => item.copies && leave({ kind: 'edit', field: item.copies.field.id }),
    );
    picker.onDidHide(() => leave(undefined));
    picker.onDidAccept(() => {
      const [row] = picker.selectedItems;
      if (row?.move) return leave(row.move);
      if (!row?.copies) return;
      copy(row.copies.field, row.copies.value).then(
        told => (picker.placeholder = told ?? vscode.l10n.t('There is nothing to copy.')),
        (error: unknown) => (picker.placeholder = String(error)),
      );
    });
    picker.show();
  });
}

const icon = (id: string): vscode.ThemeIcon => new vscode.ThemeIcon(id);

function rows(offer: FollowedOffer, page: WorksheetPage, pencil: vscode.QuickInputButton): Row[] {
  const isReview = page.id === 'review';
  const hasTick = page.id === 'packages' || page.id === 'properties' || page.id === 'availability';
  const isGuided = offer.state.offer.provider === 'guided';
  return [
    ...page.fields.flatMap(field => fieldRows(field, pencil)),
    ...(page.id === 'offer' ? [addressRow(offer, pencil)] : []),
    ...(page.id === 'setup'
      ? [{ label: vscode.l10n.t('Nothing to enter: the page is Complete by itself') }]
      : []),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      iconPath: icon('link-external'),
      label: vscode.l10n.t('Open Partner Center'),
      move: { kind: 'portal' },
    },
    ...(hasTick
      ? [
          {
            iconPath: icon('check'),
            label: vscode.l10n.t('The draft is saved and the page shows Complete'),
            move: { kind: 'done' } as const,
          },
        ]
      : []),
    ...(page.id === 'offer' && offer.state.status === undefined
      ? [
          {
            iconPath: icon('check'),
            label: vscode.l10n.t('The offer is created, and its name is reserved'),
            move: { kind: 'done' } as const,
          },
        ]
      : []),
    ...(isReview
      ? [
          {
            iconPath: icon('rocket'),
            label: isGuided ? vscode.l10n.t('Publish …') : vscode.l10n.t('Submit …'),
            move: { kind: 'submit' } as const,
          },
        ]
      : [
          {
            iconPath: icon('arrow-right'),
            label: vscode.l10n.t('Next page'),
            move: { kind: 'next' } as const,
          },
        ]),
  ];
}

/** One row for each value, since each is pasted on its own. */
function fieldRows(field: WorksheetField, pencil: vscode.QuickInputButton): Row[] {
  const problems = field.problems.map(({ message }) => message).join(' ');
  const detail = problems === '' ? {} : { detail: problems };
  if (!canCopy(field))
    return [
      { iconPath: icon('edit'), label: field.label, ...detail, move: { kind: 'edit', field: field.id } },
    ];
  if (field.isSecret) {
    const description = vscode.l10n.t('from the secret storage, for a minute');
    return [
      {
        iconPath: icon('key'),
        label: field.label,
        description,
        ...detail,
        copies: { field },
        buttons: [pencil],
      },
    ];
  }
  return field.values.map(value => ({
    iconPath: icon('copy'),
    label: field.label,
    description: value,
    ...detail,
    copies: { field, value },
    buttons: [pencil],
  }));
}

/** Partner Center documents no address of an offer, so the person may keep it. */
function addressRow({ files }: FollowedOffer, pencil: vscode.QuickInputButton): Row {
  const url = files?.fields.url;
  return {
    iconPath: icon('link'),
    label: vscode.l10n.t('Address of the offer in Partner Center'),
    description: url ?? vscode.l10n.t('not kept yet'),
    move: { kind: 'edit', field: 'url' },
    buttons: [pencil],
  };
}
