import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import { readdir, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestableOperation } from '../../offers/checklist';
import { connectorFacts, type ConnectorFacts } from '../../offers/connectorFacts';
import type { OfferFields } from '../../offers/fields';
import { isObject } from '../../offers/shape';
import { ExplainedError } from '../../ui/errors';
import { readOfferFields } from './offerFields';
import { operationsOf } from './operations';

/** What an offer needs to know of its connector's folder. Unsaved text in an editor counts. */
export interface ConnectorFiles {
  readonly folder: vscode.Uri;
  readonly facts: ConnectorFacts;
  readonly fields: OfferFields;
  /** The operations that authors of flows can call or start with. */
  readonly operations: readonly TestableOperation[];
}

const names = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  certification: 'certification.json',
} as const;

/** Reads a connector's folder; undefined when it was moved or removed. */
export async function readConnectorFiles(folder: vscode.Uri): Promise<ConnectorFiles | undefined> {
  const present = await filesIn(folder);
  if (!present) return undefined;
  const json = async (name: string): Promise<unknown> => {
    const uri = present.get(name.toLowerCase());
    return uri && parse(await textOf(uri), [], { allowTrailingComma: true });
  };
  const [definition, properties, certification] = await Promise.all([
    json(names.definition),
    json(names.properties),
    json(names.certification),
  ]);
  return {
    folder,
    facts: connectorFacts(definition, properties),
    fields: readOfferFields(isObject(certification) ? certification['offer'] : undefined),
    operations: operationsOf(definition),
  };
}

/** The definition of a connector, parsed as far as it can be; undefined when there is none. */
export async function readDefinition(folder: vscode.Uri): Promise<unknown> {
  const uri = await fileOf(folder, names.definition);
  return uri && parse(await textOf(uri), [], { allowTrailingComma: true });
}

/** The file of a connector by its usual name, in any letter case. */
export async function fileOf(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  return (await filesIn(folder))?.get(name.toLowerCase());
}

export const certificationFile = names.certification;

/** Writes fields of the offer into certification.json, which is made when there is none; undefined removes one. */
export async function writeOfferFields(folder: vscode.Uri, changes: Partial<OfferFields>): Promise<void> {
  if (!(await filesIn(folder))) throw new ExplainedError(noFolder());
  const document = await openCertificationFile(folder);
  const wasDirty = document.isDirty;
  const text = document.getText();
  const errors: ParseError[] = [];
  const before: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isObject(before)) throw new ExplainedError(brokenFile());
  const after = Object.entries(changes).reduce(
    (current, [name, value]) =>
      applyEdits(current, modify(current, ['offer', name], value, { formattingOptions: formatOf(text) })),
    text,
  );
  if (after === text) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), after);
  await vscode.workspace.applyEdit(edit);
  if (!wasDirty) await document.save();
}

async function openCertificationFile(folder: vscode.Uri): Promise<vscode.TextDocument> {
  const known = await fileOf(folder, names.certification);
  const uri = known ?? vscode.Uri.joinPath(folder, names.certification);
  if (!known) await vscode.workspace.fs.writeFile(uri, Buffer.from('{}\n'));
  return vscode.workspace.openTextDocument(uri);
}

/** The author's own indentation and line ends. */
function formatOf(text: string) {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

async function filesIn(folder: vscode.Uri): Promise<ReadonlyMap<string, vscode.Uri> | undefined> {
  try {
    const found = await readdir(folder.fsPath);
    return new Map(found.map(name => [name.toLowerCase(), vscode.Uri.joinPath(folder, name)]));
  } catch {
    return undefined; // The folder was moved or removed: nothing is known of the connector.
  }
}

async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return await readFile(uri.fsPath, 'utf8');
  } catch {
    return ''; // It went away between listing and reading.
  }
}

export const noFolder = () => ({
  code: 'no-folder',
  message: vscode.l10n.t('The fields of the offer cannot be read or written.'),
  cause: vscode.l10n.t('The folder of its connector is not known on this machine.'),
  nextStep: vscode.l10n.t('Open the folder of the connector and follow its offer from there.'),
});

const brokenFile = () => ({
  code: 'certification-file-broken',
  message: vscode.l10n.t('The offer cannot be saved in certification.json.'),
  cause: vscode.l10n.t('The file is not a JSON object.'),
  nextStep: vscode.l10n.t('Mend certification.json, then try again.'),
});
