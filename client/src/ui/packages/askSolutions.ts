import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  methods,
  type PackageNames,
  type SolutionChoice,
  type SolutionFile,
} from '../../../../server/src/protocol';
import { ExplainedError } from '../errors';
import { formatTime } from '../times';

/** The solutions that a package is made of. */
type Solutions = Pick<PackageNames, 'solution' | 'flowSolution' | 'pluginSolution'>;
type Kind = 'connector' | 'flow' | 'plugin';

/**
 * Finds the exported solutions of a connector, and asks only where there is a choice or nothing to choose.
 * @returns undefined when the person gives up
 */
export async function askSolutions(
  client: LanguageClient,
  connector: vscode.Uri,
): Promise<Solutions | undefined> {
  const choice = await client.sendRequest<SolutionChoice>(methods.findSolutions, {
    uri: connector.toString(),
  });
  if (!choice.hasIntro) throw new ExplainedError(noIntro());
  const ask = (kind: Kind) => askSolution(client, connector, kind, choice.files);
  const solution = await ask('connector');
  if (solution === undefined) return undefined;
  const flowSolution = await ask('flow');
  if (flowSolution === undefined) return undefined;
  if (!choice.aiEnabled) return { solution, flowSolution };
  const pluginSolution = await ask('plugin');
  return pluginSolution === undefined ? undefined : { solution, flowSolution, pluginSolution };
}

async function askSolution(
  client: LanguageClient,
  connector: vscode.Uri,
  kind: Kind,
  files: readonly SolutionFile[],
): Promise<string | undefined> {
  const fitting = files.filter(file => file.kind === kind && !file.isForDevelopment);
  const [only] = fitting;
  if (!only) return askMissing(client, connector, kind);
  if (fitting.length === 1) return only.path;
  const other = { label: vscode.l10n.t('Another file …'), path: undefined };
  const chosen = await vscode.window.showQuickPick([...fitting.map(solutionRow), other], {
    title: titles()[kind],
    placeHolder: vscode.l10n.t('Which export goes into the package? The newest comes first.'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen !== other) return chosen?.path;
  return browse(client, connector, kind);
}

const solutionRow = ({ path, uniqueName, version, changed }: SolutionFile) => ({
  label: basename(path),
  description: [uniqueName, version].filter(Boolean).join(' '),
  detail: vscode.l10n.t('exported {0}', formatTime(changed)),
  path: path as string | undefined,
});

/** Without a solution there is no package: says how one is exported, and takes a file from elsewhere. */
async function askMissing(
  client: LanguageClient,
  connector: vscode.Uri,
  kind: Kind,
): Promise<string | undefined> {
  const choose = vscode.l10n.t('Choose a File …');
  const chosen = await vscode.window.showWarningMessage(
    missing()[kind],
    {
      modal: true,
      detail: vscode.l10n.t(
        'In Power Apps choose Solutions, the solution, Export, and Unmanaged. Put the zip file as it is into the folder {0} beside the connector, or choose it here. Solutions are told apart by what is in them.',
        'solutions',
      ),
    },
    choose,
  );
  return chosen === choose ? browse(client, connector, kind) : undefined;
}

async function browse(
  client: LanguageClient,
  connector: vscode.Uri,
  kind: Kind,
): Promise<string | undefined> {
  for (;;) {
    const [file] =
      (await vscode.window.showOpenDialog({
        title: titles()[kind],
        defaultUri: connector,
        filters: { [vscode.l10n.t('Solution')]: ['zip'] },
      })) ?? [];
    if (!file) return undefined;
    const found = await client.sendRequest<SolutionFile>(methods.describeSolution, { path: file.fsPath });
    const problem = problemOf(found, kind);
    if (!problem) return file.fsPath;
    const again = vscode.l10n.t('Choose a File …');
    const chosen = await vscode.window.showWarningMessage(
      problem,
      { modal: true, detail: missing()[kind] },
      again,
    );
    if (chosen !== again) return undefined;
  }
}

/** Why a file is not the solution that is wanted; undefined when it is. */
function problemOf({ path, kind, isForDevelopment }: SolutionFile, wanted: Kind): string | undefined {
  const name = basename(path);
  if (isForDevelopment)
    return vscode.l10n.t('{0} was made of a folder for development and cannot be submitted.', name);
  if (kind === wanted) return undefined;
  return {
    connector: vscode.l10n.t('{0} holds a connector without flows and AI plugin.', name),
    flow: vscode.l10n.t('{0} holds flows.', name),
    plugin: vscode.l10n.t('{0} holds an AI plugin.', name),
    other: vscode.l10n.t('{0} is no exported solution with a connector.', name),
  }[kind];
}

const titles = (): Readonly<Record<Kind, string>> => ({
  connector: vscode.l10n.t('Solution with the connector alone'),
  flow: vscode.l10n.t('Solution with flows and the connector'),
  plugin: vscode.l10n.t('Solution with the AI plugin and the connector'),
});

const missing = (): Readonly<Record<Kind, string>> => ({
  connector: vscode.l10n.t('The package needs an exported solution that holds the connector alone.'),
  flow: vscode.l10n.t(
    'The package needs an exported solution with flows that use the connector, and the connector.',
  ),
  plugin: vscode.l10n.t(
    'The connector is AI-enabled: its package needs an exported solution with the AI plugin and the connector.',
  ),
});

const noIntro = () => ({
  code: 'no-intro',
  message: vscode.l10n.t('The package cannot be built.'),
  cause: vscode.l10n.t('The connector has no intro.md, from which its reference page is made.'),
  nextStep: vscode.l10n.t(
    'Make the file intro.md beside the definition; the snippet connector-intro fills it.',
  ),
});

/** Where a connector's package is written. */
export const packagePath = (connector: vscode.Uri): string => join(connector.fsPath, 'package.zip');
