import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../../server/src/protocol';
import type { PackageContext } from '../../commands/packages/command';
import type { KnownPackage } from '../../views/packagesModel';
import { chooseConnector } from '../chooseConnector';
import { ExplainedError } from '../errors';

/**
 * The connector that a command is called on, and its package.
 * @returns undefined when the person chooses none
 * @throws {ExplainedError} when there is no package
 */
export async function packageOf(
  { connectors, packages, argument }: PackageContext,
  question: string,
): Promise<{ readonly connector: ConnectorSummary; readonly known: KnownPackage } | undefined> {
  const connector = await chooseConnector(connectors, argument, question);
  if (!connector) return undefined;
  const known = packages.of(connector.uri);
  if (!known) throw new ExplainedError(notBuilt(connector.name));
  if (known.state === 'missing') throw new ExplainedError(gone(known.path));
  return { connector, known };
}

const notBuilt = (name: string) => ({
  code: 'no-package',
  message: vscode.l10n.t('There is no package of {0} yet.', name),
  cause: '',
  nextStep: vscode.l10n.t('Run the command Connector: Build the Package first.'),
});

const gone = (path: string) => ({
  code: 'package-gone',
  message: vscode.l10n.t('The package is not at {0} any more.', path),
  cause: '',
  nextStep: vscode.l10n.t('Run the command Connector: Build the Package again.'),
});
