import { safeAddress } from './address';
import { AzureError } from './faults';
import { field, listField, textField } from './fields';
import { answerFault, toAzureError } from './serviceFaults';

/** Access to Azure Resource Manager with a token that the person's sign-in gave; the token stays in memory. */
export interface ResourceManager {
  /** For the scope `https://management.azure.com/.default`. */
  readonly token: string;
  /** Address of the service; other clouds and tests have their own. */
  readonly baseUrl?: string;
  readonly signal?: AbortSignal;
}

/** Where Azure keeps an account. */
export interface StorageAccountId {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly name: string;
}

/** An account and those of its settings that decide whether Partner Center can read a link to it. */
export interface StorageAccountSettings extends StorageAccountId {
  readonly location: string;
  /** Blob endpoint. */
  readonly endpoint: string | undefined;
  readonly allowsKeys: boolean;
  /** Whether the account answers to every network; Partner Center's addresses are not known. */
  readonly isOpenToAllNetworks: boolean;
  /** Longest life of a link that the account's policy asks for, in days. */
  readonly longestLinkDays: number | undefined;
}

const publicCloud = 'https://management.azure.com';
/** API versions: https://learn.microsoft.com/rest/api/storagerp/storage-accounts and /rest/api/resources/subscriptions */
const versions = { storage: '2023-05-01', subscriptions: '2022-12-01' } as const;
/** Seconds that an answer may take. */
const limit = 30;

/** The subscriptions of the person, for a list to choose from. */
export async function listSubscriptions(manager: ResourceManager): Promise<{ id: string; name: string }[]> {
  const found = await askAll(manager, `/subscriptions?api-version=${versions.subscriptions}`, '');
  return found.map(item => ({ id: text(item, 'subscriptionId'), name: text(item, 'displayName') }));
}

/** The storage accounts of a subscription, for a list to choose from. */
export async function listStorageAccounts(
  manager: ResourceManager,
  subscription: string,
): Promise<StorageAccountSettings[]> {
  const path = `/subscriptions/${encodeURIComponent(subscription)}/providers/Microsoft.Storage/storageAccounts`;
  return (await askAll(manager, `${path}?api-version=${versions.storage}`, '')).map(settingsOf);
}

/**
 * Reads an account before its key is used, so that an account which cannot serve a link is refused before anything
 * is uploaded. A sign-in that may list keys but not read the account gives `undefined`.
 * @throws {AzureError} `shared-key-forbidden`, `network-rules` or why it cannot be read
 */
export async function readStorageAccount(
  manager: ResourceManager,
  id: StorageAccountId,
): Promise<StorageAccountSettings | undefined> {
  try {
    const settings = settingsOf(
      await ask(manager, 'GET', `${pathOf(id)}?api-version=${versions.storage}`, id.name),
    );
    const values = { account: id.name, answer: 'account settings' };
    if (!settings.allowsKeys) throw new AzureError('shared-key-forbidden', values);
    if (!settings.isOpenToAllNetworks) throw new AzureError('network-rules', values);
    return settings;
  } catch (error) {
    if (error instanceof AzureError && error.code === 'role-missing') return undefined;
    throw error;
  }
}

/**
 * The keys of an account that permit everything, the first one being key1.
 * https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys
 */
export async function listKeys(
  manager: ResourceManager,
  id: StorageAccountId,
): Promise<{ name: string; value: string }[]> {
  const answer = await ask(
    manager,
    'POST',
    `${pathOf(id)}/listKeys?api-version=${versions.storage}`,
    id.name,
  );
  return listField(answer, 'keys')
    .filter(key => text(key, 'permissions').toLowerCase() === 'full')
    .map(key => ({ name: text(key, 'keyName'), value: text(key, 'value') }));
}

/** Reads the id that the Azure portal shows under JSON View or Endpoints of an account. */
export function parseStorageAccountId(id: string): StorageAccountId | undefined {
  const match =
    /^\s*\/?subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Storage\/storageAccounts\/([^/\s]+)/i.exec(
      id,
    );
  if (!match) return undefined;
  const [, subscription = '', resourceGroup = '', name = ''] = match;
  return { subscription, resourceGroup, name };
}

function pathOf(id: StorageAccountId): string {
  const [subscription, group, name] = [id.subscription, id.resourceGroup, id.name].map(encodeURIComponent);
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Storage/storageAccounts/${name}`;
}

function settingsOf(item: unknown): StorageAccountSettings {
  const id = parseStorageAccountId(text(item, 'id')) ?? {
    subscription: '',
    resourceGroup: '',
    name: text(item, 'name'),
  };
  const properties = field(item, 'properties');
  const period = /^(\d+)\.(\d+):/.exec(text(field(properties, 'sasPolicy'), 'sasExpirationPeriod'));
  return {
    ...id,
    location: text(item, 'location'),
    endpoint: text(field(properties, 'primaryEndpoints'), 'blob') || undefined,
    allowsKeys: field(properties, 'allowSharedKeyAccess') !== false,
    isOpenToAllNetworks:
      ['', 'enabled'].includes(text(properties, 'publicNetworkAccess').toLowerCase()) &&
      text(field(properties, 'networkAcls'), 'defaultAction').toLowerCase() !== 'deny',
    longestLinkDays: period ? Number(period[1]) + Number(period[2]) / 24 : undefined,
  };
}

/** All pages of a list. */
async function askAll(manager: ResourceManager, path: string, account: string): Promise<unknown[]> {
  const base = baseOf(manager);
  const items: unknown[] = [];
  for (let next = path; next !== '';) {
    const page = await ask(manager, 'GET', next, account);
    items.push(...listField(page, 'value'));
    const link = textField(page, 'nextLink');
    next = link === undefined ? '' : pathOn(base, link);
  }
  return items;
}

/** The path of a next page; one on another host is not asked for, since it would be handed the token. */
function pathOn(base: string, link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url && url.origin === new URL(base).origin) return `${url.pathname}${url.search}`;
  throw new AzureError('unexpected-answer', { host: new URL(base).host, answer: 'a next page elsewhere' });
}

async function ask(
  manager: ResourceManager,
  method: 'GET' | 'POST',
  path: string,
  account: string,
): Promise<unknown> {
  const base = baseOf(manager);
  const values = { account, host: new URL(base).host, limit };
  const limits = [AbortSignal.timeout(limit * 1000), ...(manager.signal ? [manager.signal] : [])];
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${manager.token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any(limits),
    });
    const body = parseJson(await response.text());
    if (response.ok && body !== undefined) return body;
    const code = textField(field(body, 'error'), 'code');
    throw answerFault('resourceManager', { status: response.status, code }, values);
  } catch (error) {
    throw toAzureError(error, values, manager.signal?.aborted ?? false);
  }
}

function baseOf(manager: ResourceManager): string {
  return safeAddress(manager.baseUrl ?? publicCloud);
}

function text(value: unknown, name: string): string {
  return textField(value, name) ?? '';
}

/** The answer of a proxy in between may be no JSON at all. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
