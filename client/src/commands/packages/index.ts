import * as vscode from 'vscode';
import { showFailure } from '../../ui/errors';
import { openStorageAccounts } from '../../views/packages/storageAccounts';
import type { Services } from '..';
import { buildPackage } from './buildPackage';
import type { PackageCommand } from './command';
import { copyPackageLink } from './copyPackageLink';
import { createDevelopmentSolution } from './createDevelopmentSolution';
import { forgetStorageAccount } from './forgetStorageAccount';
import type { PackageCommandId } from './ids';
import { renewPackageLink } from './renewPackageLink';
import { revealPackage } from './revealPackage';
import { revokePackageLink } from './revokePackageLink';
import { uploadPackage } from './uploadPackage';
import { verifyPackage } from './verifyPackage';

const commands: Readonly<Record<PackageCommandId, PackageCommand>> = {
  buildPackage,
  copyPackageLink,
  createDevelopmentSolution,
  forgetStorageAccount,
  renewPackageLink,
  revokePackageLink,
  revealPackage,
  uploadPackage,
  verifyPackage,
};

/** Runs a command of packages on a row of the Connectors view, or on a connector that the person chooses. */
export async function runPackageCommand(
  id: PackageCommandId,
  services: Services,
  argument: unknown,
): Promise<void> {
  const { failure, run } = commands[id];
  try {
    if (!vscode.workspace.isTrusted)
      throw new Error(vscode.l10n.t('trust this workspace first: without, it is only checked.'));
    await run({ ...services, accounts: openStorageAccounts(services.storage), argument });
  } catch (error) {
    await showFailure(failure(), error, services.log);
  }
}
