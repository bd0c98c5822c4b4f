import * as vscode from 'vscode';
import type { WorksheetField } from '../../offers/worksheet';
import type { OfferTarget } from '../../views/offers/node';
import type { FollowedOffer } from '../../views/offers/offers';
import { noFolder } from '../../views/offers/connectorFiles';
import { worksheetOf } from '../../views/offers/worksheetOf';
import { ExplainedError } from '../errors';

/** The field that a command is called on, or the one that the person chooses. */
export async function chooseField(
  offer: FollowedOffer,
  target: OfferTarget | undefined,
): Promise<WorksheetField | undefined> {
  const pages = worksheetOf(offer);
  if (pages.length === 0) throw new ExplainedError(noFolder());
  const fields = pages.flatMap(page => page.fields);
  const about = target?.about;
  if (about?.kind === 'field') return fields.find(({ id }) => id === about.field);
  const chosen = await vscode.window.showQuickPick(
    pages.flatMap(page =>
      page.fields.map(field => ({
        label: field.label,
        description: page.title,
        detail: field.values.join(', '),
        field,
      })),
    ),
    { placeHolder: vscode.l10n.t('Which field of {0}?', offer.name), matchOnDescription: true },
  );
  return chosen?.field;
}
