import * as l10n from '@vscode/l10n';
import type { OfferFields } from '../../fields';
import { isObject } from '../../shape';
import type { Draft, DraftState, FieldConflict, OfferRef } from '../provider';
import { places, sameValue, shownValue, wanted } from './draftFields';
import { Failure } from './failure';
import type { Trouble } from './failure';
import { aboutOffer } from './offers';
import { pageOf, readPage, readPages } from './pages';
import type { Page, Pages } from './pages';
import { modules, offerPath } from './paths';
import type { Module } from './paths';
import type { Resource } from './resources';
import type { Transport } from './transport';

export async function readDraft(
  transport: Transport,
  offer: OfferRef,
  signal: AbortSignal,
): Promise<DraftState> {
  const { name, pages } = await readAll(transport, offer, signal);
  return stateOf(name, pages);
}

/**
 * Writes the fields that differ, page by page, the package first: it is what the service rejects most. Each write sends
 * the page as it was read, with its etag. A field that somebody else changed since `base` is a conflict, and nothing is
 * written then.
 */
export async function saveDraft(
  transport: Transport,
  offer: OfferRef,
  draft: Draft,
  base: DraftState,
  signal: AbortSignal,
): Promise<DraftState> {
  if (draft.oauthSecret !== undefined) throw new Failure(noPlaceForSecret());
  const { name, pages } = await readAll(transport, offer, signal);
  const conflicts = modules.flatMap(module => conflictsOf(pages[module], draft, base));
  if (conflicts.length > 0) throw new Failure(conflict(conflicts));
  const missing = places.find(({ field, module }) => wanted(draft, field) !== undefined && !pages[module]);
  if (missing) throw new Failure(noPage(missing.module));
  let saved: Pages = pages;
  for (const module of modules) {
    const page = pages[module];
    const body = page && changedBody(page, draft);
    if (!page || !body) continue;
    const written = await writePage(transport, page, body, draft, base, signal).catch((error: unknown) => {
      throw saved === pages ? error : withPartialEffect(error);
    });
    saved = { ...saved, [module]: written };
  }
  return stateOf(name, saved);
}

async function readAll(
  transport: Transport,
  offer: OfferRef,
  signal: AbortSignal,
): Promise<{ name: string; pages: Pages }> {
  const { json } = await aboutOffer(offer, () => transport.get(offerPath(offer), signal));
  const name = isObject(json) && typeof json['name'] === 'string' ? json['name'] : offer.name;
  return { name, pages: await readPages(transport, offer, signal) };
}

function stateOf(name: string, pages: Pages): DraftState {
  const values = places
    .filter(({ field }) => field !== 'packageLink')
    .map(({ field, module, read }) => [field, pages[module] && read(pages[module].body)] as const)
    .filter(([, value]) => value !== undefined);
  const fields: OfferFields = { name, ...Object.fromEntries(values) };
  const etags = modules.flatMap(module => (pages[module] ? [[module, pages[module].etag] as const] : []));
  return { fields, etags: Object.fromEntries(etags) };
}

/** The page's body with the draft's fields in it; undefined when it has them already. */
function changedBody(page: Page, draft: Draft): Resource | undefined {
  const changes = changesOf(page, draft);
  if (changes.length === 0) return undefined;
  return changes.reduce((body, { write, value }) => write(body, value), page.body);
}

function changesOf(page: Page, draft: Draft) {
  return places.flatMap(place => {
    const value = wanted(draft, place.field);
    const applies = place.module === page.module && value !== undefined;
    return applies && !sameValue(place.read(page.body), value) ? [{ ...place, value }] : [];
  });
}

/** The fields that the draft wants otherwise than somebody else who changed them since `base`. */
function conflictsOf(page: Page | undefined, draft: Draft, base: DraftState): FieldConflict[] {
  const known = page && base.etags[page.module];
  if (!page || known === undefined || known === page.etag) return [];
  return changesOf(page, draft).flatMap(({ field, read, value }) => {
    const theirs = read(page.body);
    const before = field === 'packageLink' ? undefined : base.fields[field];
    if (field !== 'packageLink' && sameValue(theirs, before)) return [];
    return [
      {
        field,
        base: shownValue(field, before),
        mine: shownValue(field, value),
        theirs: shownValue(field, theirs),
      },
    ];
  });
}

/**
 * Writes a page. When the answer is lost the page is read: if it has the fields the write arrived, and if it has its old
 * etag it can be written once more, since the service takes a write for each etag once.
 */
async function writePage(
  transport: Transport,
  page: Page,
  body: Resource,
  draft: Draft,
  base: DraftState,
  signal: AbortSignal,
): Promise<Page> {
  for (let tried = 1; ; tried += 1) {
    try {
      const { json } = await transport.write(page.path, { method: 'PUT', body, ifMatch: page.etag }, signal);
      return pageOf(page.module, page.path, json) ?? (await readPage(transport, page, signal));
    } catch (error) {
      if (!(error instanceof Failure) || signal.aborted) throw error;
      const { code, effect } = error.trouble;
      if (code !== 'conflict' && effect !== 'unknown') throw error;
      const current = await readPage(transport, page, signal).catch(() => undefined);
      if (!current) throw error;
      if (changesOf(current, draft).length === 0) return current;
      if (current.etag !== page.etag)
        throw new Failure(conflict(conflictsOf(current, draft, withEtag(base, page))));
      if (code === 'conflict' || tried > 1) throw error;
    }
  }
}

const withEtag = (base: DraftState, { module, etag }: Page): DraftState => ({
  ...base,
  etags: { ...base.etags, [module]: etag },
});

/** After one page was saved, a failure of the next leaves the draft half written. */
function withPartialEffect(error: unknown): unknown {
  return error instanceof Failure ? new Failure({ ...error.trouble, effect: 'unknown' }) : error;
}

const conflict = (conflicts: readonly FieldConflict[]): Trouble => ({
  code: 'conflict',
  cause: l10n.t('Somebody else changed the draft since it was read.'),
  nextStep: l10n.t('Read the draft again, compare, and save what you want to keep.'),
  conflicts,
});

const noPlaceForSecret = (): Trouble => ({
  code: 'unsupported',
  cause: l10n.t('The Partner Center API has no known place for the OAuth client secret.'),
  nextStep: l10n.t(
    'Enter the OAuth client id and secret in the portal on the Packages page, and save the rest here.',
  ),
});

const noPage = (module: Module): Trouble => ({
  code: 'unsupported',
  cause: l10n.t('The Partner Center API does not show the page of this offer that it calls {module}.', {
    module,
  }),
  nextStep: l10n.t('Fill in that page in the portal.'),
});
