import { isObject } from '../../shape';
import type { OfferRef } from '../provider';
import { Failure } from './failure';
import { readList } from './paging';
import { collections, modules, offerPath } from './paths';
import type { Module } from './paths';
import type { Resource } from './resources';
import type { Transport } from './transport';

/** One page of the offer's draft, as the service holds it. */
export interface Page {
  readonly module: Module;
  /** Where it can be read and written. */
  readonly path: string;
  readonly etag: string;
  /** Everything the service sent, known or not: a write replaces the whole. */
  readonly body: Resource;
}

export type Pages = Readonly<Partial<Record<Module, Page>>>;

/** Reads the draft's pages. Modules that this kind of offer does not have are left out. */
export async function readPages(transport: Transport, offer: OfferRef, signal: AbortSignal): Promise<Pages> {
  const pages = await Promise.all(
    modules.map(async module => {
      const instance = await draftInstance(transport, offer, module, signal);
      return instance === undefined ? undefined : readInstance(transport, offer, module, instance, signal);
    }),
  );
  return Object.fromEntries(pages.flatMap(page => (page ? [[page.module, page]] : [])));
}

/** Reads one page again. */
export async function readPage(transport: Transport, page: Page, signal: AbortSignal): Promise<Page> {
  const { json } = await transport.get(page.path, signal);
  return pageOf(page.module, page.path, json) ?? page;
}

/** The id of the module's draft. Branches of plans have a variant; the offer's own branch has none. */
export async function draftInstance(
  transport: Transport,
  offer: OfferRef,
  module: Module,
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = `${offerPath(offer)}/branches/getByModule(module=${module})`;
  const branches = (await readIfThere(transport, path, signal)).filter(
    branch => typeof branch['variantID'] !== 'string' || branch['variantID'] === '',
  );
  const main = branches.find(branch => branch['type'] === 'Main') ?? branches[0];
  const instance = main?.['currentDraftInstanceID'];
  return typeof instance === 'string' ? instance : undefined;
}

async function readInstance(
  transport: Transport,
  offer: OfferRef,
  module: Module,
  instance: string,
  signal: AbortSignal,
): Promise<Page | undefined> {
  const collection = `${offerPath(offer)}/${collections[module]}`;
  const path = `${collection}/getByInstanceID(instanceID=${encodeURIComponent(instance)})`;
  const resources = await readIfThere(transport, path, signal);
  const english = resources.find(resource => /^en/i.test(String(resource['languageCode'])));
  const resource = english ?? resources[0];
  const id = resource?.['id'];
  return typeof id === 'string'
    ? pageOf(module, `${collection}/${encodeURIComponent(id)}`, resource)
    : undefined;
}

/** The resources of a list; none when the service does not know it or refuses the module. */
async function readIfThere(transport: Transport, path: string, signal: AbortSignal): Promise<Resource[]> {
  try {
    return (await readList(transport, path, signal)).items.filter(isObject);
  } catch (error) {
    if (error instanceof Failure && [400, 404].includes(error.trouble.status ?? 0)) return [];
    throw error;
  }
}

export function pageOf(module: Module, path: string, body: unknown): Page | undefined {
  if (!isObject(body) || typeof body['@odata.etag'] !== 'string') return undefined;
  return { module, path, etag: body['@odata.etag'], body };
}
