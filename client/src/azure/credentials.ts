import { safeAddress } from './address';
import { AzureError } from './faults';
import type { ResourceManager, StorageAccountId } from './resourceManager';
import { listKeys, readStorageAccount } from './resourceManager';

/**
 * How a person gives access to a storage account. Plain data; the keys, strings and tokens in it belong into
 * SecretStorage or into memory, nowhere else.
 */
export type StorageCredentials =
  | { readonly kind: 'connectionString'; readonly connectionString: string }
  | {
      readonly kind: 'accountKey';
      readonly account: string;
      readonly key: string;
      /** Blob endpoint, where it is not `https://{account}.blob.core.windows.net`. */
      readonly endpoint?: string;
    }
  | {
      readonly kind: 'resourceManager';
      readonly account: StorageAccountId;
      readonly resourceManager: ResourceManager;
    };

/** Access to an account, or a link to a package that the person has uploaded without us. */
export type Credentials = StorageCredentials | { readonly kind: 'link'; readonly link: string };

/** An account that can be written to. Holds a secret: for memory only. */
export interface StorageAccount {
  readonly name: string;
  /** Account key, base64. */
  readonly key: string;
  /** Blob endpoint without a slash at the end; https, or http on this machine. */
  readonly endpoint: string;
  /** Longest life that a policy of the account allows to links, in days, where that is known. */
  readonly longestLinkDays?: number;
}

/** Account, key and port of the emulator: public values, the same on every machine. https://learn.microsoft.com/azure/storage/common/storage-connect-azurite */
const emulator: StorageAccount = {
  name: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  endpoint: 'http://127.0.0.1:10000/devstoreaccount1',
};

/**
 * Makes an account out of credentials; only `resourceManager` needs the network.
 * @throws {AzureError} what is wrong with them, without repeating them
 */
export async function openAccount(credentials: StorageCredentials): Promise<StorageAccount> {
  switch (credentials.kind) {
    case 'connectionString':
      return parseConnectionString(credentials.connectionString);
    case 'accountKey':
      return checkedAccount(credentials.account, credentials.key, credentials.endpoint);
    case 'resourceManager': {
      const { account, resourceManager } = credentials;
      const found = await readStorageAccount(resourceManager, account);
      const [key] = await listKeys(resourceManager, account);
      const opened = checkedAccount(account.name, key?.value ?? '', found?.endpoint);
      return found?.longestLinkDays === undefined
        ? opened
        : { ...opened, longestLinkDays: found.longestLinkDays };
    }
  }
}

/**
 * Reads a connection string as the Azure portal gives it, in any order and letter case.
 * https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
 */
export function parseConnectionString(text: string): StorageAccount {
  const parts = new Map(
    text
      .split(';')
      .map(part => /^\s*(\w+)\s*=(.*)$/s.exec(part))
      .flatMap(match => (match ? [[(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()] as const] : [])),
  );
  if (parts.get('usedevelopmentstorage')?.toLowerCase() === 'true') return emulator;
  if (parts.has('sharedaccesssignature') && !parts.has('accountkey')) throw new AzureError('key-needed');
  const [account, key] = ['AccountName', 'AccountKey'].map(part => {
    const value = parts.get(part.toLowerCase());
    if (!value) throw new AzureError('connection-string-invalid', { part });
    return value;
  });
  const scheme = parts.get('defaultendpointsprotocol') ?? 'https';
  const suffix = parts.get('endpointsuffix');
  const endpoint = parts.get('blobendpoint') ?? (suffix && `${scheme}://${account}.blob.${suffix}`);
  return checkedAccount(account ?? '', key ?? '', endpoint);
}

/**
 * An account by its name and key, as they are typed.
 * @throws {AzureError} `account-name-invalid`, `key-invalid`, `endpoint-insecure`
 */
export function checkedAccount(account: string, givenKey: string, givenEndpoint?: string): StorageAccount {
  const name = account.trim();
  const key = givenKey.trim();
  if (!/^[a-z0-9]{3,24}$/.test(name)) throw new AzureError('account-name-invalid');
  if (!/^(?:[A-Za-z0-9+/]{4}){8,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(key))
    throw new AzureError('key-invalid');
  const endpoint = givenEndpoint || `https://${name}.blob.core.windows.net`;
  return { name, key, endpoint: safeAddress(endpoint) };
}
