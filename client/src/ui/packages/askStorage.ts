import * as vscode from 'vscode';
import type { StorageAccount } from '../../azure/credentials';
import type { KnownAccount, StorageAccounts } from '../../views/packages/storageAccounts';
import { loadAzure } from '../loadAzure';
import { askSignedInAccount, openKnownAccount } from './signedInAccount';

/** Where a package goes: an account, or nowhere since the person has a link already. */
export type StorageChoice =
  | {
      readonly kind: 'account';
      readonly account: StorageAccount;
      /** Remembers the account once it has proved to work. */
      readonly remember: () => Promise<void>;
    }
  | { readonly kind: 'link' };

type Row = vscode.QuickPickItem & { readonly open?: () => Promise<StorageChoice | undefined> };

/** Asks to which storage account a package is uploaded; undefined when the person gives up. */
export async function askStorage(accounts: StorageAccounts): Promise<StorageChoice | undefined> {
  const rows: Row[] = [
    ...accounts.known().map(account => knownRow(account, accounts)),
    ...standInRow(),
    {
      label: vscode.l10n.t('Storage account of my Azure sign-in …'),
      detail: vscode.l10n.t('Its key is read through your sign-in each time and kept nowhere.'),
      iconPath: new vscode.ThemeIcon('azure'),
      open: async () => {
        const found = await askSignedInAccount();
        return found && chosen(found.account, () => accounts.remember(found.known, undefined));
      },
    },
    {
      label: vscode.l10n.t('Connection string …'),
      detail: vscode.l10n.t('From the Azure portal: the storage account, Access keys.'),
      iconPath: new vscode.ThemeIcon('key'),
      open: () => askConnectionString(accounts),
    },
    {
      label: vscode.l10n.t('Account name and key …'),
      detail: vscode.l10n.t('From the Azure portal: the storage account, Access keys.'),
      iconPath: new vscode.ThemeIcon('key'),
      open: () => askNameAndKey(accounts),
    },
    {
      label: vscode.l10n.t('I have a link already …'),
      detail: vscode.l10n.t('The package was uploaded in another way: its SAS link is checked and kept.'),
      iconPath: new vscode.ThemeIcon('link'),
      open: () => Promise.resolve({ kind: 'link' }),
    },
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Upload the package'),
    placeHolder: vscode.l10n.t(
      'Where does Partner Center download it from? Azure Blob Storage is what Microsoft asks for.',
    ),
    ignoreFocusOut: true,
  });
  return picked?.open?.();
}

const chosen = (account: StorageAccount, remember: () => Promise<void>): StorageChoice => ({
  kind: 'account',
  account,
  remember,
});

function knownRow(known: KnownAccount, accounts: StorageAccounts): Row {
  return {
    label: known.name,
    description: known.id
      ? vscode.l10n.t('key read through your sign-in')
      : vscode.l10n.t('key kept in the secret storage'),
    detail: known.endpoint,
    iconPath: new vscode.ThemeIcon('database'),
    open: async () => chosen(await openKnownAccount(known, accounts), () => Promise.resolve()),
  };
}

/** The stand-in for Azure that the start script runs on this machine. */
function standInRow(): Row[] {
  const connectionString = process.env['CONNECTOR_CERTIFICATION_AZURITE'];
  if (!connectionString) return [];
  return [
    {
      label: vscode.l10n.t('EMULATOR of Azure storage'),
      detail: vscode.l10n.t('A storage account on this machine; Partner Center cannot reach it.'),
      iconPath: new vscode.ThemeIcon('beaker'),
      open: async () => {
        const { parseConnectionString } = await loadAzure();
        return chosen(parseConnectionString(connectionString), () => Promise.resolve());
      },
    },
  ];
}

async function askConnectionString(accounts: StorageAccounts): Promise<StorageChoice | undefined> {
  const { parseConnectionString } = await loadAzure();
  const read = (text: string): StorageAccount => parseConnectionString(text.trim());
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Upload the package'),
    prompt: vscode.l10n.t('Connection string; its key is kept in the secret storage only'),
    password: true,
    ignoreFocusOut: true,
    validateInput: text => (text === '' ? undefined : problemOf(() => read(text))),
  });
  return typed ? withKey(read(typed), accounts) : undefined;
}

async function askNameAndKey(accounts: StorageAccounts): Promise<StorageChoice | undefined> {
  const { checkedAccount } = await loadAzure();
  const title = vscode.l10n.t('Upload the package');
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the storage account'),
    ignoreFocusOut: true,
    validateInput: text =>
      /^[a-z0-9]{3,24}$/.test(text.trim())
        ? undefined
        : vscode.l10n.t('Storage account names have 3 to 24 characters, small letters and digits only.'),
  });
  if (!name) return undefined;
  const key = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Key of {0}; it is kept in the secret storage only', name.trim()),
    password: true,
    ignoreFocusOut: true,
    validateInput: text =>
      text === '' ? undefined : problemOf(() => checkedAccount(name.trim(), text.trim())),
  });
  return key ? withKey(checkedAccount(name.trim(), key.trim()), accounts) : undefined;
}

const withKey = (account: StorageAccount, accounts: StorageAccounts): StorageChoice =>
  chosen(account, () => accounts.remember({ name: account.name, endpoint: account.endpoint }, account.key));

/** What is wrong with something that is typed, below the input box. */
function problemOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const cause = typeof error.cause === 'string' ? error.cause : '';
    return `${error.message} ${cause}`.trim();
  }
}
