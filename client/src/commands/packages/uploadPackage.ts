import * as vscode from 'vscode';
import type { ConnectorSummary } from '../../../../server/src/protocol';
import type { StorageAccount } from '../../azure/credentials';
import { confirm } from '../../ui/confirm';
import { ExplainedError } from '../../ui/errors';
import { takeLink } from '../../ui/offers/packageLink';
import { askStorage } from '../../ui/packages/askStorage';
import { azureSettings } from '../../ui/packages/azureSettings';
import { keepLink } from '../../ui/packages/keepLink';
import { packageOf } from '../../ui/packages/packageOf';
import { showLink } from '../../ui/packages/showLink';
import { changedSince, upload } from '../../ui/packages/upload';
import type { KnownPackage } from '../../views/packagesModel';
import { formatSize } from '../../views/packages/nodes';
import type { PackageCommand, PackageContext } from './command';

/** Uploads a package and makes the link that Partner Center downloads it with. */
export const uploadPackage: PackageCommand = {
  failure: () => vscode.l10n.t('The package could not be uploaded'),
  async run(context) {
    const found = await packageOf(context, vscode.l10n.t('Whose package is uploaded?'));
    if (!found) return;
    const { connector, known } = found;
    if (known.state === 'changed') throw new ExplainedError(changedSince(known.path));
    if (known.verified.errors > 0 && !(await acceptsErrors(connector, known))) return;
    const choice = await askStorage(context.accounts);
    if (!choice) return;
    if (choice.kind === 'link') return takeGivenLink(context, connector, known);
    const { account } = choice;
    if (!(await wantsUpload(connector, known, account))) return;
    const { url, place, expiresOn, warnings } = await upload(connector.name, known, account).catch(
      (error: unknown) => forgetRefusedKey(context, account, error),
    );
    await choice.remember();
    const { name, endpoint } = account;
    await keepLink(context, connector.uri, url, {
      expiresOn: expiresOn.toISOString(),
      sha256: known.sha256,
      place: { account: name, endpoint, container: place.container, blob: place.blob },
    });
    await showLink(context, url, {
      told: vscode.l10n.t('The package of {0} is uploaded, and its link works.', connector.name),
      warnings,
    });
  },
};

/** Nothing leaves the machine before the person knows where it goes. */
async function wantsUpload(
  { name }: ConnectorSummary,
  { size, sha256 }: KnownPackage,
  { name: account, endpoint }: StorageAccount,
): Promise<boolean> {
  const { container, linkDays } = azureSettings();
  const go = vscode.l10n.t('Upload');
  const chosen = await confirm(
    vscode.l10n.t('Upload the package of {0} to storage account {1}?', name, account),
    [
      vscode.l10n.t('{0}, SHA-256 {1}…', formatSize(size), sha256.slice(0, 8)),
      vscode.l10n.t('It goes to the container {0} at {1}, which stays private.', container, endpoint),
      vscode.l10n.t(
        'Whoever has the link can read this one file for {0} days, or until you revoke the link.',
        linkDays,
      ),
    ].join('\n'),
    go,
  );
  return chosen === go;
}

async function acceptsErrors({ name }: ConnectorSummary, { verified }: KnownPackage): Promise<boolean> {
  const anyway = vscode.l10n.t('Upload Anyway');
  const chosen = await confirm(
    vscode.l10n.t('{0} findings block the package of {1}.', verified.errors, name),
    vscode.l10n.t('Microsoft refuses a package with these findings: a review round of days is lost.'),
    anyway,
  );
  return chosen === anyway;
}

/** The person uploaded the package without us; the link must lead to this very package. */
async function takeGivenLink(
  context: PackageContext,
  { name, uri }: ConnectorSummary,
  known: KnownPackage,
): Promise<void> {
  const taken = await takeLink(name);
  if (!taken) return;
  const { link, state } = taken;
  if (state.sha256 !== known.sha256) {
    const keep = vscode.l10n.t('Keep It Anyway');
    const chosen = await confirm(
      vscode.l10n.t('The link leads to another package than the one that was built here.'),
      vscode.l10n.t(
        'Partner Center takes what the link leads to. Upload the package again, or keep the link if the other one is meant.',
      ),
      keep,
    );
    if (chosen !== keep) return;
  }
  await keepLink(context, uri, link, { expiresOn: state.linkExpires, sha256: state.sha256 });
  await showLink(context, link, { told: vscode.l10n.t('The link of {0} is kept.', name), warnings: [] });
}

/** A key that the account refuses is not offered again. */
async function forgetRefusedKey(
  { accounts }: PackageContext,
  account: StorageAccount,
  error: unknown,
): Promise<never> {
  const isRefused = error instanceof Error && 'code' in error && error.code === 'wrong-key';
  if (isRefused) await accounts.forget({ name: account.name, endpoint: account.endpoint });
  throw error;
}
