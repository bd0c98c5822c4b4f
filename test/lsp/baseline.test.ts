import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer, type Server } from '../support/languageServer';

const definition = 'contoso-invoices/apiDefinition.swagger.json';

describe('a git revision as the baseline in the editor', () => {
  let server: Server;
  let text: string;
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@contoso.com', ...args], {
      cwd: server.folder,
      stdio: 'ignore',
    });
  const deleted = async (): Promise<boolean> =>
    (await server.findings(definition)).some(line => line.endsWith('update-operation-deleted'));
  const rename = async (from: string, to: string): Promise<void> => {
    const before = text.slice(0, text.indexOf(`"${from}"`)).split('\n');
    const start = { line: before.length - 1, character: (before.at(-1) ?? '').length + 1 };
    const end = { line: start.line, character: start.character + from.length };
    await server.edit(definition, { start, end }, to);
    text = text.replace(`"${from}"`, `"${to}"`);
  };

  before(async () => {
    server = await startServer('examples');
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'Certified');
    git('tag', 'certified');
    server.connection.onRequest('workspace/configuration', () => [{ baseline: 'certified' }]);
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    text = await server.open(definition);
  });
  after(() => server.stop());

  it('is compared with what is typed', async () => {
    assert.equal(await deleted(), false);
    await rename('ListInvoices', 'ListAllInvoices');
    assert.equal(await deleted(), true);
    await rename('ListAllInvoices', 'ListInvoices');
    assert.equal(await deleted(), false);
  });

  it('is looked up again when something has changed on the disk', async () => {
    await rename('ListInvoices', 'ListAllInvoices');
    assert.equal(await deleted(), true);
    await writeFile(join(server.folder, definition), text);
    git('commit', '-q', '-a', '-m', 'Certified again');
    git('tag', '-f', 'certified');
    assert.equal(await deleted(), true, 'nobody has said yet that anything has changed');
    await server.write(definition, text);
    assert.equal(await deleted(), false);
  });
});
