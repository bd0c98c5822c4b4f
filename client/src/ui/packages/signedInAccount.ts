import * as vscode from 'vscode';
import type { StorageAccount } from '../../azure/credentials';
import type { ResourceManager, StorageAccountSettings } from '../../azure/resourceManager';
import type { KnownAccount, StorageAccounts } from '../../views/packages/storageAccounts';
import { ExplainedError } from '../errors';
import { loadAzure } from '../loadAzure';
import { withProgress } from '../progress';
import { azureSettings } from './azureSettings';

/** A storage account that the person's Azure sign-in can reach; undefined when they choose none. */
export async function askSignedInAccount(): Promise<
  { readonly account: StorageAccount; readonly known: KnownAccount } | undefined
> {
  const manager = await signIn();
  const { listSubscriptions, listStorageAccounts } = await loadAzure();
  const subscriptions = await withProgress(vscode.l10n.t('Asking Azure for your subscriptions …'), signal =>
    listSubscriptions({ ...manager, signal }),
  );
  if (subscriptions.length === 0) throw new ExplainedError(nothingThere());
  const subscription = subscriptions.length === 1 ? subscriptions[0] : await askSubscription(subscriptions);
  if (!subscription) return undefined;
  const found = await withProgress(vscode.l10n.t('Asking Azure for the storage accounts …'), signal =>
    listStorageAccounts({ ...manager, signal }, subscription.id),
  );
  if (found.length === 0) throw new ExplainedError(nothingThere());
  const picked = await vscode.window.showQuickPick(found.map(accountRow), {
    placeHolder: vscode.l10n.t('Which storage account?'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const { subscription: id, resourceGroup, name } = picked.settings;
  const account = await open({ subscription: id, resourceGroup, name }, manager);
  return {
    account,
    known: { name, endpoint: account.endpoint, id: { subscription: id, resourceGroup, name } },
  };
}

const askSubscription = (subscriptions: readonly { readonly id: string; readonly name: string }[]) =>
  vscode.window.showQuickPick(
    subscriptions.map(({ id, name }) => ({ label: name, description: id, id })),
    { placeHolder: vscode.l10n.t('Which subscription has the storage account?'), ignoreFocusOut: true },
  );

/**
 * Opens an account that was used before: with its kept key, or through the sign-in.
 * @throws {ExplainedError} when its key is gone
 */
export async function openKnownAccount(
  known: KnownAccount,
  accounts: StorageAccounts,
): Promise<StorageAccount> {
  if (known.id) return open(known.id, await signIn());
  const key = await accounts.keyOf(known);
  if (key === undefined) throw new ExplainedError(keyGone(known.name));
  return { name: known.name, endpoint: known.endpoint, key };
}

async function open(id: NonNullable<KnownAccount['id']>, manager: ResourceManager): Promise<StorageAccount> {
  const { openAccount } = await loadAzure();
  return withProgress(vscode.l10n.t('Reading the key of {0} …', id.name), signal =>
    openAccount({ kind: 'resourceManager', account: id, resourceManager: { ...manager, signal } }),
  );
}

/** The person's own sign-in; VS Code asks for it and keeps it. */
async function signIn(): Promise<ResourceManager> {
  const { resourceManager } = azureSettings();
  try {
    const session = await vscode.authentication.getSession('microsoft', [`${resourceManager}/.default`], {
      createIfNone: true,
    });
    return { token: session.accessToken, baseUrl: resourceManager };
  } catch (error) {
    throw new ExplainedError(notSignedIn(error));
  }
}

/** An account with what would keep Partner Center from reading a package in it. */
function accountRow(settings: StorageAccountSettings) {
  const { name, location, resourceGroup, allowsKeys, isOpenToAllNetworks } = settings;
  const detail = [
    ...(allowsKeys ? [] : [vscode.l10n.t('forbids account keys: its links live 7 days at most')]),
    ...(isOpenToAllNetworks ? [] : [vscode.l10n.t('lets some networks in only, and Partner Center not')]),
  ].join(' · ');
  return {
    label: name,
    description: [resourceGroup, location].join(' · '),
    ...(detail && { detail }),
    settings,
  };
}

const nothingThere = () => ({
  code: 'no-storage-account',
  message: vscode.l10n.t('There is no storage account to upload to.'),
  cause: vscode.l10n.t('Your Azure sign-in reaches no subscription with a storage account.'),
  nextStep: vscode.l10n.t('Make a storage account in the Azure portal, or use a connection string.'),
});

const keyGone = (name: string) => ({
  code: 'storage-key-gone',
  message: vscode.l10n.t('The key of storage account {0} is not kept any more.', name),
  cause: vscode.l10n.t('The secret storage of this machine was cleared or cannot be read.'),
  nextStep: vscode.l10n.t('Give the connection string or the key again.'),
});

const notSignedIn = (error: unknown) => ({
  code: 'azure-signed-out',
  message: vscode.l10n.t('Azure cannot be asked for your storage accounts.'),
  cause: vscode.l10n.t('You are not signed in: {0}.', error instanceof Error ? error.message : String(error)),
  nextStep: vscode.l10n.t('Try again and sign in, or use a connection string.'),
});
