import * as vscode from 'vscode';
import {
  methods,
  type BuildPackageParams,
  type BuildPackageResult,
  type ConnectorSummary,
  type Gate,
} from '../../../../server/src/protocol';
import type { Services } from '../../commands';
import type { PackageRecord } from '../../views/packages/record';
import { confirm } from '../confirm';
import { requestWithProgress } from '../progress';
import { askSolutions, packagePath } from './askSolutions';

/**
 * Builds the package of a connector: saves its files, finds the solutions, and asks at each gate where something stands
 * in the way.
 * @returns what is remembered of it; undefined when the person gives up
 */
export async function build(
  { client, packages, findings }: Services,
  connector: ConnectorSummary,
): Promise<PackageRecord | undefined> {
  const folder = vscode.Uri.parse(connector.uri);
  await saveFiles(folder);
  const solutions = await askSolutions(client, folder);
  if (!solutions) return undefined;
  const path = packagePath(folder);
  const accepted: Gate[] = [];
  for (;;) {
    const params: BuildPackageParams = {
      uri: connector.uri,
      names: { ...solutions, output: path },
      accepted,
    };
    const result = await requestWithProgress<BuildPackageResult>(
      client,
      methods.buildPackage,
      params,
      vscode.l10n.t('Building the package of {0} …', connector.name),
    );
    findings.show(connector.uri, result.report);
    if (result.written) {
      const record = recordOf(path, result);
      await packages.remember(connector.uri, record);
      return record;
    }
    if (!(await goesOn(connector, result))) return undefined;
    accepted.push(result.refused);
  }
}

/** A package is made of what is on the disk. */
async function saveFiles(folder: vscode.Uri): Promise<void> {
  const prefix = `${folder.toString()}/`;
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && document.uri.toString().startsWith(prefix)) await document.save();
}

export function recordOf(
  path: string,
  { size, sha256, changed, report, commit }: Extract<BuildPackageResult, { written: true }>,
): PackageRecord {
  const { error, warning, info, hint } = report.counts;
  return {
    path,
    size,
    sha256,
    changed,
    ...(commit && { commit }),
    verified: { at: new Date().toISOString(), errors: error, warnings: warning + info + hint },
  };
}

/** How many reasons a dialog lists; Problems has them all. */
const mostReasons = 8;

/** Tells what stands in the way and what going on risks. */
async function goesOn(
  { name }: ConnectorSummary,
  { refused, reasons }: Extract<BuildPackageResult, { written: false }>,
): Promise<boolean> {
  const anyway = vscode.l10n.t('Package Anyway');
  const show = vscode.l10n.t('Show Problems');
  const question = {
    connector: vscode.l10n.t('{0} findings of {1} block its package.', reasons.length, name),
    export: vscode.l10n.t('The exported solution is not what the folder of {0} has.', name),
    package: vscode.l10n.t('{0} findings in the package of {1} block it.', reasons.length, name),
  }[refused];
  const risk =
    refused === 'export'
      ? vscode.l10n.t(
          'Microsoft certifies the solution, not the files here. Export it again, or package what it holds.',
        )
      : vscode.l10n.t('Microsoft refuses a package with these findings: a review round of days is lost.');
  const left = reasons.length - mostReasons;
  const chosen = await confirm(
    question,
    [
      ...reasons.slice(0, mostReasons).map(reason => `• ${reason}`),
      ...(left > 0 ? [vscode.l10n.t('… and {0} more.', left)] : []),
      '',
      risk,
    ].join('\n'),
    show,
    anyway,
  );
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return chosen === anyway;
}
