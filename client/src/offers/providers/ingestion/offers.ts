import * as l10n from '@vscode/l10n';
import type { Account, OfferList, OfferRef } from '../provider';
import { Failure } from './failure';
import { entriesOf, readList } from './paging';
import type { PagedList } from './paging';
import { readOffer } from './resources';
import type { Transport } from './transport';

/**
 * Types of offers that the API is known to list, for accounts where it wants one. The type of connector offers is not
 * known; `resourceTypes` of the settings adds to these.
 */
export const documentedTypes: readonly string[] = [
  'AzureApplication',
  'AzureContainer',
  'AzureDynamics365BusinessCentral',
  'AzureDynamics365ForCustomerEngagement',
  'AzureDynamics365ForOperations',
  'AzureThirdPartyVirtualMachine',
  'SoftwareAsAService',
];

/** Finds out whether the API answers this account. */
export async function probe(
  transport: Transport,
  name: string | undefined,
  signal: AbortSignal,
): Promise<Account> {
  try {
    entriesOf((await transport.get('/products', signal)).json);
  } catch (error) {
    if (!wantsTypeFilter(error)) throw error;
  }
  return name === undefined ? {} : { name };
}

/** Lists the offers of the account; asks type by type when the service does not list them otherwise. */
export async function listOffers(
  transport: Transport,
  extraTypes: readonly string[],
  signal: AbortSignal,
): Promise<OfferList> {
  try {
    return offersOf([await readList(transport, '/products', signal)]);
  } catch (error) {
    if (!wantsTypeFilter(error)) throw error;
  }
  const types = [...new Set([...extraTypes, ...documentedTypes])];
  const lists = await Promise.all(types.map(type => listType(transport, type, signal)));
  const known = offersOf(lists);
  return { offers: known.offers, warnings: [...known.warnings, onlyKnownTypes()] };
}

async function listType(transport: Transport, type: string, signal: AbortSignal): Promise<PagedList> {
  const filter = `resourceType eq '${type.replaceAll("'", "''")}'`;
  try {
    return await readList(transport, `/products?$filter=${encodeURIComponent(filter)}`, signal);
  } catch (error) {
    if (error instanceof Failure && error.trouble.status === 400) return { items: [], warnings: [] };
    throw error;
  }
}

function offersOf(lists: readonly PagedList[]): OfferList {
  const offers = lists.flatMap(({ items }) => items.flatMap(item => readOffer(item) ?? []));
  const byId = new Map(offers.map(offer => [offer.id, offer]));
  return { offers: [...byId.values()], warnings: [...new Set(lists.flatMap(({ warnings }) => warnings))] };
}

/** Seen in April 2026: https://github.com/microsoft/navcontainerhelper/pull/4146 */
const wantsTypeFilter = (error: unknown): boolean =>
  error instanceof Failure &&
  error.trouble.status === 400 &&
  error.trouble.cause.includes('ProductTypeFilter');

const onlyKnownTypes = (): string =>
  l10n.t(
    'The service lists offers of types it is asked for only, and the type of connector offers is not known: yours may be missing.',
  );

/** Runs a request about an offer; a product that is not found means that the API does not serve this offer. */
export async function aboutOffer<T>(offer: OfferRef, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Failure) || error.trouble.code !== 'not-found') throw error;
    throw new Failure({ ...error.trouble, ...notListed(offer) });
  }
}

const notListed = (offer: OfferRef) => ({
  code: 'unsupported' as const,
  cause: l10n.t('The Partner Center API of this account does not list the offer "{name}".', {
    name: offer.name,
  }),
  nextStep: l10n.t('Follow the offer in guided mode: you act in the portal and report its status here.'),
});
