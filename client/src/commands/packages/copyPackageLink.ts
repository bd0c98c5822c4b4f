import * as vscode from 'vscode';
import { chooseConnector } from '../../ui/chooseConnector';
import { ExplainedError } from '../../ui/errors';
import type { PackageCommand } from './command';

/** Copies the link of a package, for a minute: whoever has it can read the package. */
export const copyPackageLink: PackageCommand = {
  failure: () => vscode.l10n.t('The link could not be copied'),
  async run({ connectors, packages, offers, argument }) {
    const connector = await chooseConnector(connectors, argument, vscode.l10n.t('Which package’s link?'));
    if (!connector) return;
    const link = await packages.secretLinkOf(connector.uri);
    if (link === undefined) throw new ExplainedError(noLink(connector.name));
    const { clipboard } = await offers.load();
    await clipboard.copy(link);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('The link is copied; it is taken out of the clipboard after a minute.'),
      5_000,
    );
  },
};

export const noLink = (name: string) => ({
  code: 'no-link',
  message: vscode.l10n.t('There is no link to the package of {0}.', name),
  cause: vscode.l10n.t('It was not uploaded yet, or the link is not kept on this machine.'),
  nextStep: vscode.l10n.t('Run the command Connector: Upload the Package.'),
});
