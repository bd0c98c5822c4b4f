import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { methods, type ListedConnector, type SolutionChoice } from '../../server/src/protocol';
import { startServer, type Server } from '../support/languageServer';

/** What watches the files may be late, or absent on a network drive. */
describe('a change on the disk that nobody has told of', () => {
  let server: Server;
  let path: string;
  let text: string;
  before(async () => {
    server = await startServer('examples');
    path = join(server.folder, 'contoso-invoices', 'apiDefinition.swagger.json');
    text = await readFile(path, 'utf8');
  });
  after(() => server.stop());

  const titles = async (): Promise<string[]> =>
    (await server.connection.sendRequest<ListedConnector[]>(methods.listConnectors)).map(one =>
      'name' in one ? one.name : '',
    );

  beforeEach(async () => {
    await writeFile(path, text);
    await server.connection.sendNotification(methods.checkAgain);
    await titles();
  });

  it('is seen once everything is to be checked again', async () => {
    await writeFile(path, text.replace('"Contoso Invoices"', '"Contoso Receipts"'));
    assert.ok(!(await titles()).includes('Contoso Receipts'));
    await server.connection.sendNotification(methods.checkAgain);
    assert.ok((await titles()).includes('Contoso Receipts'));
  });

  it('is seen by what builds a package', async () => {
    const uri = server.uri('contoso-invoices');
    const { files } = await server.connection.sendRequest<SolutionChoice>(methods.findSolutions, { uri });
    const pathOf = (kind: string): string | undefined => files.find(file => file.kind === kind)?.path;
    await writeFile(path, text.replace('"List invoices"', '"List all invoices"'));
    const { reasons } = await server.connection.sendRequest<{ reasons: string[] }>(methods.buildPackage, {
      uri,
      names: {
        solution: pathOf('connector'),
        flowSolution: pathOf('flow'),
        output: join(server.folder, 'package.zip'),
      },
      accepted: [],
    });
    assert.match(reasons.join('\n'), /The operation "ListInvoices" is another one than in the folder/);
  });
});
