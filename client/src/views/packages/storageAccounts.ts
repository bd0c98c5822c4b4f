import type * as vscode from 'vscode';
import type { StorageAccountId } from '../../azure/resourceManager';
import { isObject } from '../../offers/shape';

/** A storage account that was used before. Its key, if it is kept, is in the secret storage. */
export interface KnownAccount {
  readonly name: string;
  /** Blob endpoint. */
  readonly endpoint: string;
  /** Where the account is in Azure, when its key is read through the person's sign-in each time. */
  readonly id?: StorageAccountId;
}

/** The storage accounts that packages were uploaded to from this machine. */
export interface StorageAccounts {
  known(): readonly KnownAccount[];
  /** @param key kept in the secret storage; undefined for an account whose key is read through a sign-in */
  remember(account: KnownAccount, key: string | undefined): Promise<void>;
  keyOf(account: KnownAccount): Promise<string | undefined>;
  forget(account: KnownAccount): Promise<void>;
}

const stateKey = 'storageAccounts';
const secretKey = ({ endpoint }: KnownAccount): string => `storageKey:${endpoint}`;

export function openStorageAccounts({
  globalState,
  secrets,
}: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>): StorageAccounts {
  const known = (): KnownAccount[] => {
    const stored = globalState.get<unknown>(stateKey);
    return Array.isArray(stored) ? stored.filter(isAccount) : [];
  };
  const without = ({ endpoint }: KnownAccount): KnownAccount[] =>
    known().filter(other => other.endpoint !== endpoint);
  return {
    known,
    async remember(account, key) {
      const { name, endpoint, id } = account;
      await globalState.update(stateKey, [{ name, endpoint, ...(id && { id }) }, ...without(account)]);
      if (key === undefined) await secrets.delete(secretKey(account));
      else await secrets.store(secretKey(account), key);
    },
    keyOf: async account => await secrets.get(secretKey(account)),
    async forget(account) {
      await globalState.update(stateKey, without(account));
      await secrets.delete(secretKey(account));
    },
  };
}

function isAccount(value: unknown): value is KnownAccount {
  return isObject(value) && typeof value['name'] === 'string' && typeof value['endpoint'] === 'string';
}
