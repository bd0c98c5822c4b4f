import * as vscode from 'vscode';
import type { OfferFields } from '../../offers/fields';
import type { Draft, DraftState, OfferRef, Provider } from '../../offers/providers/provider';
import type { WorksheetField } from '../../offers/worksheet';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { worksheetOf } from '../../views/offers/worksheetOf';
import { ExplainedError, valueOf } from '../errors';

/** The fields that the API has a place for; the others are entered in the portal. */
const lists = ['categories'] as const;
const texts = ['contract', 'privacyUrl', 'supportUrl', 'hideKey'] as const;

/** What the worksheet and the secret storage want of the draft. */
export async function draftOf(offer: FollowedOffer, { secrets }: Offers): Promise<Draft> {
  const fields = worksheetOf(offer).flatMap(page => page.fields);
  const valuesOf = (id: WorksheetField['id']) => fields.find(field => field.id === id)?.values ?? [];
  const packageLink = await secrets.get(offer.id, 'packageLink');
  return {
    fields: Object.fromEntries([
      ...lists.flatMap(id => (valuesOf(id).length > 0 ? [[id, valuesOf(id)]] : [])),
      ...texts.flatMap(id => (valuesOf(id)[0] ? [[id, valuesOf(id)[0]]] : [])),
    ]) as OfferFields,
    ...(packageLink !== undefined && { packageLink }),
  };
}

/** The draft as the service holds it now. */
export async function readDraftOf(
  provider: Provider,
  ref: OfferRef,
  signal: AbortSignal,
): Promise<DraftState> {
  if (!provider.readDraft) throw new ExplainedError(noDraft());
  return valueOf(await provider.readDraft(ref, signal));
}

export async function saveDraftOf(
  provider: Provider,
  ref: OfferRef,
  draft: Draft,
  base: DraftState,
  signal: AbortSignal,
): Promise<void> {
  if (!provider.saveDraft) throw new ExplainedError(noDraft());
  valueOf(await provider.saveDraft(ref, draft, base, signal));
}

/** One sentence for each field that would be changed, named as on the portal's page. */
export function differences(
  offer: FollowedOffer,
  { fields, packageLink }: Draft,
  base: DraftState,
): readonly string[] {
  const known = worksheetOf(offer).flatMap(page => page.fields);
  const label = (name: string): string => known.find(({ id }) => id === name)?.label ?? name;
  return [
    ...Object.entries(fields).flatMap(([name, value]) => {
      const before = shown(base.fields[name as keyof OfferFields]);
      const after = shown(value);
      return before === after ? [] : [vscode.l10n.t('{0}: {1} → {2}', label(name), before, after)];
    }),
    ...(packageLink === undefined ? [] : [vscode.l10n.t('{0}: the link that is kept', label('packageLink'))]),
  ];
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : value;
  return typeof text === 'string' && text !== '' ? text : '–';
}

export const noDraft = () => ({
  code: 'unsupported',
  message: vscode.l10n.t('The draft of this offer cannot be read or saved from here.'),
  cause: vscode.l10n.t('The offer is followed in guided mode.'),
  nextStep: vscode.l10n.t('Fill in the pages in Partner Center with the worksheet.'),
});
