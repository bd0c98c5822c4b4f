import * as vscode from 'vscode';
import { chooseConnector } from '../../ui/chooseConnector';
import { confirm } from '../../ui/confirm';
import { ExplainedError } from '../../ui/errors';
import { loadAzure } from '../../ui/loadAzure';
import { accountOf } from '../../ui/packages/accountOf';
import { dropLink } from '../../ui/packages/keepLink';
import { withProgress } from '../../ui/progress';
import type { PackageCommand } from './command';
import { noLink } from './copyPackageLink';
import { notOurs } from './renewPackageLink';

/** Ends the links of a package: nobody can read it with them any more. The package stays in the storage account. */
export const revokePackageLink: PackageCommand = {
  failure: () => vscode.l10n.t('The link could not be revoked'),
  async run(context) {
    const { connectors, packages, accounts, argument } = context;
    const connector = await chooseConnector(connectors, argument, vscode.l10n.t('Which package’s link?'));
    if (!connector) return;
    const record = packages.linkOf(connector.uri);
    if (!record) throw new ExplainedError(noLink(connector.name));
    const { place } = record;
    if (!place) throw new ExplainedError(notOurs());
    const revoke = vscode.l10n.t('Revoke');
    const chosen = await confirm(
      vscode.l10n.t('Revoke the link to the package of {0}?', connector.name),
      vscode.l10n.t(
        'Partner Center and the reviewers cannot read the package any more, which fails a submission that is under way. The package itself stays.',
      ),
      revoke,
    );
    if (chosen !== revoke) return;
    const account = await accountOf(place, accounts);
    if (!account) return;
    const { revokeLink } = await loadAzure();
    await withProgress(vscode.l10n.t('Revoking the link …'), signal =>
      revokeLink(account, place, { signal }),
    );
    await dropLink(context, connector.uri);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The link of {0} is revoked; Azure may take half a minute to refuse it.', connector.name),
    );
  },
};
