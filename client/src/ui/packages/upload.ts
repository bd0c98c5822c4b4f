import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { LinkFinding } from '../../azure/linkFindings';
import type { PackageLink } from '../../azure/link';
import type { StorageAccount } from '../../azure/credentials';
import type { BlobPlace } from '../../azure/storage';
import type { UploadProgress } from '../../azure/upload';
import type { KnownPackage } from '../../views/packagesModel';
import { formatSize } from '../../views/packages/nodes';
import { ExplainedError } from '../errors';
import { loadAzure } from '../loadAzure';
import { withProgress } from '../progress';
import { azureSettings } from './azureSettings';

/** A package that Partner Center can download now. */
export interface Uploaded {
  readonly url: string;
  readonly place: BlobPlace;
  readonly expiresOn: Date;
  /** What a person should know of the link, such as that it lives too short. */
  readonly warnings: readonly LinkFinding[];
}

/**
 * Uploads a package, makes its link and follows it as Partner Center does. What has arrived of an upload that was cut off
 * is not sent again.
 * @param name of the connector, for people who look into the container
 */
export async function upload(name: string, known: KnownPackage, account: StorageAccount): Promise<Uploaded> {
  const bytes = await readFile(known.path);
  if (createHash('sha256').update(bytes).digest('hex') !== known.sha256)
    throw new ExplainedError(changedSince(known.path));
  const { container } = azureSettings();
  const azure = await loadAzure();
  return patiently(() =>
    withProgress(vscode.l10n.t('Uploading the package of {0}', name), async (signal, report) => {
      const place = await azure.uploadPackage(
        account,
        { connector: name, bytes },
        { container, signal, onProgress: progress => report(progressText(progress)) },
      );
      report(vscode.l10n.t('making the link …'));
      const { linkDays: days, timesIn } = azureSettings();
      const link = await azure.createLink(account, place, { days, timesIn, signal });
      report(vscode.l10n.t('following the link as Partner Center does …'));
      return follow(link, place, known, signal);
    }),
  );
}

/** Moves the end of a package's link on; with the end in the link, that is another link. */
export async function renew(
  account: StorageAccount,
  place: BlobPlace,
  known: PackageOfLink,
): Promise<Uploaded> {
  const azure = await loadAzure();
  const { linkDays: days } = azureSettings();
  return withProgress(vscode.l10n.t('Renewing the link …'), async (signal, report) => {
    const link = await azure.renewLink(account, place, { days, signal });
    report(vscode.l10n.t('following the link as Partner Center does …'));
    return follow(link, place, known, signal);
  });
}

/** What a link must lead to: its size is not known when the package was built on another machine. */
export type PackageOfLink = Pick<KnownPackage, 'sha256'> & { readonly size?: number };

/** Seconds that Azure may take until it knows a new access policy everywhere. */
const patience = 45;

async function follow(
  { url, record: { expiresOn }, findings }: PackageLink,
  place: BlobPlace,
  { sha256, size }: PackageOfLink,
  signal: AbortSignal,
): Promise<Uploaded> {
  const { checkLink } = await loadAzure();
  const report = await checkLink(url, {
    expiresOn,
    patience,
    signal,
    ...(size !== undefined && { package: { sha256, length: size } }),
  });
  const error = report.findings.find(({ severity }) => severity === 'error');
  if (error) throw new ExplainedError(linkFails(error));
  const warnings = [...findings, ...report.findings].filter(({ severity }) => severity === 'warning');
  const distinct = warnings.filter(({ id }, index) => warnings.findIndex(other => other.id === id) === index);
  return { url, place, expiresOn, warnings: distinct };
}

/** Faults of the way there, after which the same upload goes on where it was cut off. */
const passing: ReadonlySet<string> = new Set([
  'connection-lost',
  'connection-stalled',
  'no-network',
  'host-not-found',
  'service-trouble',
  'throttled',
]);

/** Offers to go on as long as only the way to the service fails. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error) || !passing.has(codeOf(error))) throw error;
      const again = vscode.l10n.t('Try Again');
      const chosen = await vscode.window.showWarningMessage(
        error.message,
        { modal: true, detail: sayMore(error) },
        again,
      );
      if (chosen !== again) throw new vscode.CancellationError();
    }
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

function sayMore(error: Error): string {
  const cause = typeof error.cause === 'string' ? error.cause : '';
  return [cause, vscode.l10n.t('What has arrived is not sent a second time.')].filter(Boolean).join(' ');
}

const progressText = ({ phase, done, total }: UploadProgress): string =>
  phase === 'finishing' || phase === 'done'
    ? vscode.l10n.t('completing …')
    : vscode.l10n.t('{0} of {1}', formatSize(done), formatSize(total));

/** Why a package is not uploaded whose file is another one than was verified. */
export const changedSince = (path: string) => ({
  code: 'package-changed',
  message: vscode.l10n.t('The package is not uploaded.'),
  cause: vscode.l10n.t('{0} was changed since it was verified.', basename(path)),
  nextStep: vscode.l10n.t('Verify it, or build it again, then upload it.'),
});

const linkFails = ({ id, message, nextStep }: LinkFinding) => ({
  code: id,
  message: vscode.l10n.t('The package is uploaded, but its link does not work.'),
  cause: message,
  nextStep,
});
