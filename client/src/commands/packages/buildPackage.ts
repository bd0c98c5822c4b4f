import * as vscode from 'vscode';
import { chooseConnector } from '../../ui/chooseConnector';
import { build } from '../../ui/packages/build';
import { formatSize } from '../../views/packages/nodes';
import type { PackageCommand } from './command';

/** Puts the package of a connector together, checks it and writes it beside the connector's files. */
export const buildPackage: PackageCommand = {
  failure: () => vscode.l10n.t('The package could not be built'),
  async run(context) {
    const { connectors, argument } = context;
    const connector = await chooseConnector(
      connectors,
      argument,
      vscode.l10n.t('Which connector is packaged?'),
    );
    const record = connector && (await build(context, connector));
    if (!record) return;
    const upload = vscode.l10n.t('Upload …');
    const reveal = vscode.l10n.t('Show File');
    const { errors, warnings } = record.verified;
    const told =
      errors + warnings === 0
        ? vscode.l10n.t(
            'The package of {0} is ready: {1}, verified.',
            connector.name,
            formatSize(record.size),
          )
        : vscode.l10n.t(
            'The package of {0} is written: {1}, with {2} blocking and {3} advisory findings.',
            connector.name,
            formatSize(record.size),
            errors,
            warnings,
          );
    const chosen = await vscode.window.showInformationMessage(told, upload, reveal);
    const row = { kind: 'connector', connector };
    if (chosen === upload) await vscode.commands.executeCommand('connectorCertification.uploadPackage', row);
    if (chosen === reveal) await vscode.commands.executeCommand('connectorCertification.revealPackage', row);
  },
};
