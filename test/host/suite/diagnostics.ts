import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { type CodeAction, commands, type Diagnostic, extensions, languages, Range, workspace } from 'vscode';
import { copyExample, diagnosticsOf, fileUri, openFile } from '../host';

const definition = 'apiDefinition.swagger.json';

describe('diagnostics', () => {
  it('report the fault at its place, with a link to the rule', async () => {
    const { document } = await openFile(`fabrikam-tickets/${definition}`);
    const found = await diagnosticsOf(document.uri, has('path-parameter-required'));
    const [fault] = found.filter(is('path-parameter-required'));
    assert.equal(fault?.message, 'The path parameter ticketId must have "required": true.');
    const key = document.lineAt(fault.range.start.line + 1).text;
    assert.ok(key.includes('"name": "ticketId"'), key);
    assert.ok(
      typeof fault.code === 'object' && String(fault.code.target).includes('path-parameter-required'),
    );
  });

  it('appear while a sound connector is edited, and leave when it is mended', async () => {
    const folder = await copyExample('contoso-invoices', 'edited');
    const editor = await openFile(`${folder}/${definition}`);
    const operationId = /(?<="operationId": ")\w+/.exec(editor.document.getText());
    assert.ok(operationId);
    const end = editor.document.positionAt(operationId.index + operationId[0].length);
    await editor.edit(edit => edit.insert(end, '---'));
    await diagnosticsOf(editor.document.uri, has('operationid-non-alphanumeric'));
    await editor.edit(edit => edit.delete(new Range(end, end.translate(0, 3))));
    await diagnosticsOf(editor.document.uri, found => found.length === 0);
    await editor.document.save();
  });

  it('offer a fix that mends the fault', async () => {
    const folder = await copyExample('fabrikam-tickets', 'mended');
    const { document } = await openFile(`${folder}/${definition}`);
    const [fault] = (await diagnosticsOf(document.uri, has('path-parameter-required'))).filter(
      is('path-parameter-required'),
    );
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      fault?.range,
    );
    const fix = actions.find(({ title }) => title === 'Mark the parameter as required');
    assert.ok(fix?.edit);
    assert.ok(await workspace.applyEdit(fix.edit));
    await diagnosticsOf(document.uri, found => !has('path-parameter-required')(found));
    await document.save();
  });

  it('are those of the command line', async () => {
    const expected = await commandLineFindings('fabrikam-tickets');
    assert.ok(expected.length > 0);
    await openFile(`fabrikam-tickets/${definition}`);
    await openFile('fabrikam-tickets/apiProperties.json');
    for (const file of [definition, 'apiProperties.json']) {
      const uri = fileUri(`fabrikam-tickets/${file}`);
      const wanted = expected.filter(finding => finding.startsWith(`${file} `));
      await diagnosticsOf(uri, found => found.length === wanted.length);
      const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'connector');
      assert.deepEqual(found.map(shown => describeDiagnostic(file, shown)).sort(), wanted.sort());
    }
  });
});

const is = (rule: string) => (diagnostic: Diagnostic) => ruleOf(diagnostic) === rule;
const has = (rule: string) => (found: Diagnostic[]) => found.some(is(rule));

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function describeDiagnostic(file: string, diagnostic: Diagnostic): string {
  const { line, character } = diagnostic.range.start;
  return `${file} ${line}:${character} ${ruleOf(diagnostic)} ${diagnostic.message}`;
}

interface Report {
  connectors: {
    findings: {
      file: string;
      rule: string;
      message: string;
      range: { start: { line: number; character: number } };
    }[];
  }[];
}

/** What `connector-cert check` says of an example, in the words of `describeDiagnostic`. */
async function commandLineFindings(example: string): Promise<string[]> {
  const extension = extensions.getExtension('connector-certification.connector-certification');
  assert.ok(extension);
  const program = join(extension.extensionPath, 'dist', 'cli.js');
  const args = [program, 'check', fileUri(example).fsPath, '--format', 'json'];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const text = await new Promise<string>(resolve => {
    execFile(process.execPath, args, { env }, (_error, stdout) => resolve(stdout));
  });
  const report = JSON.parse(text) as Report;
  return report.connectors
    .flatMap(({ findings }) => findings)
    .map(
      ({ file, rule, message, range: { start } }) =>
        `${file} ${start.line}:${start.character} ${rule} ${message}`,
    );
}
