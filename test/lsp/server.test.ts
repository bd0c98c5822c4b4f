import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { methods, type ListedConnector } from '../../server/src/protocol';
import { startServer, type Server } from '../support/languageServer';

const definition = 'fabrikam-tickets/apiDefinition.swagger.json';
const properties = 'fabrikam-tickets/apiProperties.json';

/** The range of the first occurrence of a text. */
function rangeOf(
  text: string,
  part: string,
): { start: { line: number; character: number }; end: { line: number; character: number } } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + part.length } };
}

function newTexts({ edit }: CodeAction): string[] {
  return (edit?.documentChanges ?? []).flatMap(change =>
    ((change as Partial<TextDocumentEdit>).edits ?? []).map(one => ('newText' in one ? one.newText : '')),
  );
}

describe('the language server', () => {
  let server: Server;
  before(async () => void (server = await startServer('examples')));
  after(() => server.stop());

  it('says what it can do', () => {
    assert.deepEqual(server.capabilities.diagnosticProvider, {
      identifier: 'connector',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    assert.equal(server.capabilities.textDocumentSync, 2, 'incremental');
  });

  it('reports a finding with its code, a link to its page and its place', async () => {
    await server.open(definition);
    const report = await server.diagnose(definition);
    assert.ok(report.kind === 'full');
    const finding = report.items.find(({ code }) => code === 'path-parameter-required');
    assert.deepEqual(finding?.codeDescription, { href: 'rule:path-parameter-required' });
    assert.equal(finding.source, 'connector');
    assert.equal(finding.message, 'The path parameter ticketId must have "required": true.');
  });

  it('answers "unchanged" when nothing has changed', async () => {
    const first = await server.diagnose(definition);
    const second = await server.diagnose(definition, first.resultId);
    assert.equal(second.kind, 'unchanged');
  });

  it('updates a finding in the properties when the definition is edited', async () => {
    const text = await server.open(definition);
    const unknown = (lines: readonly string[]): boolean =>
      lines.some(line => line.endsWith('policy-operation-known'));
    assert.ok(unknown(await server.findings(properties)));
    await server.edit(definition, rangeOf(text, 'GetTicket"'), 'ListTicket"');
    const report = await server.diagnose(definition);
    const related = report.kind === 'full' ? report.relatedDocuments?.[server.uri(properties)] : undefined;
    assert.ok(related?.kind === 'full', 'the properties are reported with the definition');
    const names = related.items
      .filter(({ code }) => code === 'policy-operation-known')
      .map(({ message }) => message);
    assert.deepEqual(names, ['The definition has no operation "GetTicket"; the policy never runs for it.']);
    await server.close(definition);
    assert.ok(unknown(await server.findings(properties)), 'closing without saving goes back to the disk');
  });

  it('reports connectors that nobody opened', async () => {
    const { items } = await server.diagnoseWorkspace();
    const properties = items.find(({ uri }) => uri === server.uri('fabrikam-tickets/apiProperties.json'));
    assert.ok(properties?.kind === 'full' && properties.items.length > 0);
    const again = await server.diagnoseWorkspace(
      items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
    );
    assert.ok(again.items.every(({ kind }) => kind === 'unchanged'));
  });

  it('lists connectors, and only names those that the client has', async () => {
    const list = (known: Record<string, number>): Promise<ListedConnector[]> =>
      server.connection.sendRequest(methods.listConnectors, { known });
    const first = await list({});
    assert.ok(first.length > 1 && first.every(connector => 'files' in connector));
    const known = Object.fromEntries(first.map(({ uri, revision }) => [uri, revision]));
    assert.deepEqual(
      await list(known),
      first.map(({ uri, revision }) => ({ uri, revision })),
    );
    const text = await server.open(definition);
    await server.edit(definition, rangeOf(text, 'GetTicket"'), 'ListTicket"');
    const changed = (await list(known)).filter(connector => 'files' in connector);
    assert.deepEqual(
      changed.map(({ uri }) => uri),
      [server.uri(dirname(definition))],
    );
    await server.close(definition);
  });

  it('explains a finding in a hover', async () => {
    const text = await server.open(definition);
    const { start } = rangeOf(text, '"Fabrikam Tickets API Connector"');
    const hover = await server.hover(definition, start.line, start.character + 3);
    assert.match(hover, /How to fix:/);
    assert.match(hover, /Microsoft: .*5000\.2\.2\.2/);
    assert.match(hover, /Source: <https:\/\/learn\.microsoft\.com/);
  });

  it('offers a fix, and a way to ignore the finding with a reason', async () => {
    const text = await server.open(definition);
    const range = rangeOf(text, '{\n            "name": "ticketId"');
    const actions = await server.codeActions(definition, { start: range.start, end: range.start }, [
      'quickfix',
    ]);
    const fix = actions.find(({ title }) => title === 'Mark the parameter as required');
    assert.ok(fix?.isPreferred);
    assert.deepEqual(newTexts(fix), [',\n            "required": true']);
    const ignore = actions.find(({ title }) => title.startsWith('Ignore path-parameter-required'));
    assert.match(newTexts(ignore ?? { title: '' }).join(''), /"rule": "path-parameter-required"/);
  });

  it('fixes everything at once for source.fixAll.connector', async () => {
    const text = await server.open(definition);
    const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
    const [fixAll, ...others] = await server.codeActions(definition, whole, ['source.fixAll.connector']);
    assert.equal(fixAll?.kind, 'source.fixAll.connector');
    assert.deepEqual(others, []);
    assert.ok(newTexts(fixAll).length > 3);
  });

  it('sees a file that changes on disk', async () => {
    const file = 'contoso-invoices/apiProperties.json';
    assert.deepEqual(await server.findings(file), []);
    await server.write(
      file,
      '{ "properties": { "policyTemplateInstances": [{ "parameters": { "x-ms-apimTemplate-operationName": ["Nope"] } }] } }',
    );
    assert.ok((await server.findings(file)).some(line => line.endsWith('policy-operation-known')));
  });

  it('lives through any text, and finds again what is there once it is whole', async () => {
    const text = await server.open(definition);
    const lines = text.split('\n').length;
    const whole = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
    for (const broken of [
      '',
      '{',
      '[]',
      'null',
      '"x',
      '{"paths":{"/a":{"get":7}}}',
      '\u0000\uFFFF',
      '['.repeat(10_000),
      `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    ]) {
      await server.edit(
        definition,
        { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } },
        broken,
      );
      const report = await server.diagnose(definition);
      assert.equal(report.kind, 'full', broken.slice(0, 20));
    }
    await server.edit(definition, { start: whole.start, end: { line: 100_000, character: 0 } }, text);
    assert.ok((await server.findings(definition)).some(line => line.endsWith('path-parameter-required')));
  });

  it('answers the request for a rule page', async () => {
    const page = await server.connection.sendRequest<string>('connector/explainRule', {
      rule: 'title-max-30',
    });
    assert.match(page, /^# title-max-30/);
    assert.equal(await server.connection.sendRequest('connector/explainRule', { rule: 'nothing' }), null);
  });
});
