import { basename } from 'node:path';
import * as vscode from 'vscode';
import { methods, type VerifiedPackage, type VerifyPackageParams } from '../../../../server/src/protocol';
import { requestWithProgress } from '../../ui/progress';
import type { PackageCommand, PackageContext } from './command';

/**
 * Checks a package as it would be handed in: that of the row it is called on, the zip chosen in the explorer, or a file
 * that the person chooses. What is found is shown in Problems at its place inside the zips.
 */
export const verifyPackage: PackageCommand = {
  failure: () => vscode.l10n.t('The package could not be verified'),
  async run(context) {
    const path = pathOf(context) ?? (await askFile());
    if (path === undefined) return;
    const connector = context.connectors.connectors.find(
      ({ uri }) => context.packages.of(uri)?.path === path,
    );
    const params: VerifyPackageParams = { path, ...(connector && { uri: connector.uri }) };
    const verified = await requestWithProgress<VerifiedPackage>(
      context.client,
      methods.verifyPackage,
      params,
      vscode.l10n.t('Verifying {0} …', basename(path)),
    );
    context.findings.show(connector?.uri ?? path, verified.report);
    if (connector) await remember(context, connector.uri, path, verified);
    await tell(path, verified);
  },
};

/** A row of the Connectors view, or a file of the explorer. */
function pathOf({ argument, packages }: PackageContext): string | undefined {
  if (argument instanceof vscode.Uri) return argument.fsPath;
  const row = argument as
    | { readonly kind?: string; readonly parent?: { readonly connector?: { readonly uri: string } } }
    | undefined;
  const uri = row?.kind === 'package' ? row.parent?.connector?.uri : undefined;
  const known = uri === undefined ? undefined : packages.of(uri);
  return known?.path;
}

async function askFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Package to verify'),
      filters: { [vscode.l10n.t('Package')]: ['zip'] },
    })) ?? [];
  return file?.fsPath;
}

/** A package that was changed since it was built is of no known commit. */
async function remember(
  { packages }: PackageContext,
  connector: string,
  path: string,
  { size, sha256, changed, report: { counts } }: VerifiedPackage,
): Promise<void> {
  const known = packages.of(connector);
  const commit = known?.sha256 === sha256 ? known.commit : undefined;
  await packages.remember(connector, {
    path,
    size,
    sha256,
    changed,
    ...(commit && { commit }),
    verified: {
      at: new Date().toISOString(),
      errors: counts.error,
      warnings: counts.warning + counts.info + counts.hint,
    },
  });
}

async function tell(path: string, { report: { counts } }: VerifiedPackage): Promise<void> {
  const name = basename(path);
  const advisory = counts.warning + counts.info + counts.hint;
  if (counts.error + advisory === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is a sound package: nothing was found.', name),
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const text = vscode.l10n.t('{0}: {1} blocking, {2} advisory findings.', name, counts.error, advisory);
  const chosen = await (counts.error > 0
    ? vscode.window.showErrorMessage(text, show)
    : vscode.window.showWarningMessage(text, show));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
