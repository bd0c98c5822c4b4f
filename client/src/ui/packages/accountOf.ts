import * as vscode from 'vscode';
import type { StorageAccount } from '../../azure/credentials';
import type { StorageAccounts } from '../../views/packages/storageAccounts';
import type { LinkRecord } from '../../views/packages/record';
import { ExplainedError } from '../errors';
import { loadAzure } from '../loadAzure';
import { askStorage } from './askStorage';
import { openKnownAccount } from './signedInAccount';

/**
 * The account in which the package of a link lies: the one that is remembered, else the one that the person opens again.
 * @throws {ExplainedError} when that is another account
 */
export async function accountOf(
  { account, endpoint }: NonNullable<LinkRecord['place']>,
  accounts: StorageAccounts,
): Promise<StorageAccount | undefined> {
  const known = accounts.known().find(one => one.endpoint === endpoint);
  if (known) return openKnownAccount(known, accounts);
  const standIn = process.env['CONNECTOR_CERTIFICATION_AZURITE'];
  if (standIn?.includes(endpoint)) return (await loadAzure()).parseConnectionString(standIn);
  const choice = await askStorage(accounts);
  if (!choice) return undefined;
  if (choice.kind === 'link' || choice.account.endpoint !== endpoint)
    throw new ExplainedError(otherAccount(account));
  await choice.remember();
  return choice.account;
}

const otherAccount = (name: string) => ({
  code: 'other-account',
  message: vscode.l10n.t('This is not the account in which the package lies.'),
  cause: vscode.l10n.t('The package was uploaded to storage account {0}.', name),
  nextStep: vscode.l10n.t('Give access to that account, or upload the package again.'),
});
