import * as vscode from 'vscode';
import { isTenant } from '../../offers/providers/ingestion/credentials';
import type { Offers } from '../../views/offers/offers';
import { partnerCenterSettings, rememberAccount } from '../../views/offers/settings';
import { valueOf } from '../errors';
import { withProgress } from '../progress';

/**
 * Asks for the Entra application with which Partner Center's API is used, then asks the API whether it answers.
 * @returns as whom it answered; undefined when the person gives up
 * @throws {ExplainedError} when it does not answer
 */
export async function setUpAccount(offers: Offers): Promise<string | undefined> {
  const application = {
    label: vscode.l10n.t('An application with a client secret'),
    detail: vscode.l10n.t(
      'Added in Partner Center under Account settings, User management, Microsoft Entra applications.',
    ),
    signIn: 'application' as const,
  };
  const person = {
    label: vscode.l10n.t('My own sign-in through an application'),
    detail: vscode.l10n.t('VS Code signs you in; the application needs the permission user_impersonation.'),
    signIn: 'person' as const,
  };
  const title = vscode.l10n.t('Partner Center API');
  const how = await vscode.window.showQuickPick([application, person], { title, ignoreFocusOut: true });
  if (!how) return undefined;
  const known = partnerCenterSettings();
  const tenant = await askId(vscode.l10n.t('Tenant: its GUID or one of its domains'), known.tenant);
  if (tenant === undefined) return undefined;
  const clientId = await askId(vscode.l10n.t('Application (client) id'), known.clientId);
  if (clientId === undefined) return undefined;
  if (how.signIn === 'application') {
    const secret = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t(
        'Client secret; it is kept in the secret storage only, and left empty it stays as it is',
      ),
      password: true,
      ignoreFocusOut: true,
    });
    if (secret === undefined) return undefined;
    if (secret.trim() !== '') await offers.secrets.rememberApplication(tenant, clientId, secret.trim());
  }
  if (known.tenant !== tenant || known.clientId !== clientId)
    await offers.secrets.forgetApplication(known.tenant, known.clientId);
  await rememberAccount({ tenant, clientId, signIn: how.signIn });
  const account = await withProgress(vscode.l10n.t('Asking Partner Center …'), async signal => {
    const provider = valueOf(await offers.connect('ingestion', signal));
    return provider.probe ? valueOf(await provider.probe(signal)) : {};
  });
  return account.name ?? clientId;
}

const askId = (prompt: string, value: string): Thenable<string | undefined> =>
  vscode.window
    .showInputBox({
      prompt,
      value,
      ignoreFocusOut: true,
      validateInput: text =>
        isTenant(text.trim()) ? undefined : vscode.l10n.t('Letters, digits, hyphens and points only.'),
    })
    .then(text => text?.trim());
