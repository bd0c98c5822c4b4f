import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import * as vscode from 'vscode';
import type { OfferContext } from '../../commands/offers/command';
import type { LinkFinding } from '../../azure/linkFindings';
import { cleanLink, readLink } from '../../azure/sas';
import type { PackageState } from '../../offers/fields';
import type { FollowedOffer } from '../../views/offers/offers';
import { loadAzure } from '../loadAzure';
import { ExplainedError } from '../errors';
import { keepLink } from '../packages/keepLink';
import { withProgress } from '../progress';
import { parseTyped } from '../times';

/**
 * Takes the SAS link of an uploaded package for an offer and keeps it: the link in the secret storage, its end and the
 * hash of the package in certification.json and in the journal.
 * @returns whether there is a new link
 */
export async function givePackageLink(
  offer: FollowedOffer,
  { offers, services }: Pick<OfferContext, 'offers' | 'services'>,
): Promise<boolean> {
  const taken = await takeLink(offer.name);
  if (!taken) return false;
  const { link, state } = taken;
  const { connector } = offer.state.offer;
  if (connector !== undefined && offer.files) {
    await keepLink(services, connector, link, { sha256: state.sha256, expiresOn: state.linkExpires });
    return true;
  }
  await offers.secrets.set(offer.id, 'packageLink', link);
  await offer.journal.append({ kind: 'package', package: state });
  return true;
}

/**
 * Asks for the SAS link of an uploaded package and looks whether it leads to one.
 * @returns undefined when the person gives up
 */
export async function takeLink(
  name: string,
): Promise<{ readonly link: string; readonly state: PackageState } | undefined> {
  const link = await askLink(name);
  const state = link === undefined ? undefined : await examine(link);
  return link === undefined || !state ? undefined : { link, state };
}

async function askLink(name: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Package of {0}', name),
    prompt: vscode.l10n.t('SAS link of the uploaded package; it is kept in the secret storage only'),
    password: true,
    ignoreFocusOut: true,
    validateInput: text => (text === '' ? undefined : judge(readLink(cleanLink(text)).findings)),
  });
  return typed === undefined || typed.trim() === '' ? undefined : cleanLink(typed);
}

/** The worst that can be said of a link, below the input box. */
function judge(findings: readonly LinkFinding[]): vscode.InputBoxValidationMessage | undefined {
  const error = findings.find(({ severity }) => severity === 'error');
  const worst = error ?? findings.find(({ severity }) => severity === 'warning');
  return (
    worst && {
      message: `${worst.message} ${worst.nextStep}`,
      severity: error ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Warning,
    }
  );
}

/** What may be remembered of the package that a link leads to; undefined when the person gives up. */
async function examine(link: string): Promise<PackageState | undefined> {
  const told = readLink(link).facts?.expiresOn ?? (await askEnd());
  if (!told) return undefined;
  const linkExpires = told.toISOString();
  for (;;) {
    const { isGood, findings, content } = await follow(link, told);
    if (isGood && content) return { sha256: content.sha256, linkExpires };
    const error = findings.find(({ severity }) => severity === 'error');
    if (error?.id !== 'unreachable') throw new ExplainedError(explain(error));
    const again = vscode.l10n.t('Try Again');
    const byFile = vscode.l10n.t('Name the Package File …');
    const chosen = await vscode.window.showWarningMessage(
      error.message,
      {
        modal: true,
        detail: vscode.l10n.t('Without reaching it, the package file tells which package the link leads to.'),
      },
      again,
      byFile,
    );
    if (chosen === byFile) return hashOfFile(linkExpires);
    if (chosen !== again) return undefined;
  }
}

/** Downloads the package as Partner Center does. The Azure code is read only now. */
const follow = (link: string, expiresOn: Date) =>
  withProgress(vscode.l10n.t('Looking where the link leads …'), async signal => {
    const { checkLink } = await loadAzure();
    return checkLink(link, { signal, expiresOn });
  });

async function hashOfFile(linkExpires: string): Promise<PackageState | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Package that was uploaded'),
      filters: { [vscode.l10n.t('Package')]: ['zip'] },
    })) ?? [];
  if (!file) return undefined;
  const hash = createHash('sha256');
  for await (const part of createReadStream(file.fsPath)) hash.update(part as Buffer);
  return { sha256: hash.digest('hex'), linkExpires };
}

/** A stored access policy keeps the end of its links to itself. */
async function askEnd(): Promise<Date | undefined> {
  const typed = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('The link ends with its stored access policy: on which day, such as 2026-10-01?'),
    ignoreFocusOut: true,
    validateInput: text =>
      parseTyped(text) === undefined ? vscode.l10n.t('Write it as year-month-day.') : undefined,
  });
  const end = typed === undefined ? undefined : parseTyped(typed);
  return end === undefined ? undefined : new Date(end);
}

const explain = (finding: LinkFinding | undefined) => ({
  code: finding?.id ?? 'link-unknown',
  message: vscode.l10n.t('The link was not kept.'),
  cause: finding?.message ?? vscode.l10n.t('It does not lead to a package.'),
  nextStep: finding?.nextStep ?? vscode.l10n.t('Make a new link to the package.'),
});
