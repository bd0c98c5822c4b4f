import * as vscode from 'vscode';
import type { WorksheetField } from '../../offers/worksheet';
import type { FollowedOffer } from '../../views/offers/offers';
import type { OfferSide } from '../../views/offers/start';
import { copy } from '../clipboard';

/**
 * Copies a field's value, a secret for a minute only.
 * @param value one of the field's values; all of them when it is left out
 * @returns what to tell the person; undefined when there is nothing to copy
 */
export async function copyValue(
  { offers, clipboard }: Pick<OfferSide, 'offers' | 'clipboard'>,
  { id }: FollowedOffer,
  field: WorksheetField,
  value = field.values.join(', '),
): Promise<string | undefined> {
  if (field.id === 'packageLink' || field.id === 'oauthSecret') {
    const secret = await offers.secrets.get(id, field.id);
    if (secret === undefined) return undefined;
    await clipboard.copy(secret);
    return vscode.l10n.t('{0} is copied; it is taken out of the clipboard after a minute.', field.label);
  }
  if (value === '') return undefined;
  await copy(value);
  return vscode.l10n.t('{0} is copied: {1}', field.label, value);
}
