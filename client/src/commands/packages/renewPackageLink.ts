import * as vscode from 'vscode';
import { chooseConnector } from '../../ui/chooseConnector';
import { ExplainedError } from '../../ui/errors';
import { accountOf } from '../../ui/packages/accountOf';
import { keepLink } from '../../ui/packages/keepLink';
import { showLink } from '../../ui/packages/showLink';
import { renew } from '../../ui/packages/upload';
import { formatDay } from '../../ui/times';
import type { PackageCommand } from './command';
import { noLink } from './copyPackageLink';

/** Moves the end of a package's link on, as many days as the settings say from now. */
export const renewPackageLink: PackageCommand = {
  failure: () => vscode.l10n.t('The link could not be renewed'),
  async run(context) {
    const { connectors, packages, accounts, argument } = context;
    const connector = await chooseConnector(connectors, argument, vscode.l10n.t('Which package’s link?'));
    if (!connector) return;
    const record = packages.linkOf(connector.uri);
    if (!record) throw new ExplainedError(noLink(connector.name));
    const { place, sha256 } = record;
    if (!place) throw new ExplainedError(notOurs());
    const account = await accountOf(place, accounts);
    if (!account) return;
    const before = await packages.secretLinkOf(connector.uri);
    const known = packages.of(connector.uri);
    const size = known?.sha256 === sha256 ? { size: known.size } : {};
    const { url, expiresOn, warnings } = await renew(account, place, { sha256, ...size });
    await keepLink(context, connector.uri, url, { expiresOn: expiresOn.toISOString(), sha256, place });
    const day = formatDay(expiresOn.toISOString());
    await showLink(context, url, {
      told:
        url === before
          ? vscode.l10n.t('The link of {0} stays the same and works until {1}.', connector.name, day)
          : vscode.l10n.t(
              '{0} has a new link, which works until {1}: save it in the draft too.',
              connector.name,
              day,
            ),
      warnings,
    });
  },
};

export const notOurs = () => ({
  code: 'link-not-ours',
  message: vscode.l10n.t('This link was not made here.'),
  cause: vscode.l10n.t('Only who made a link can renew or revoke it.'),
  nextStep: vscode.l10n.t('Upload the package from here, or make a new link in the Azure portal.'),
});
