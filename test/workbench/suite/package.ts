import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Workbench } from '../driver';
import { scenario } from '../scenario';

const connectors = 'Connectors';
const name = 'Contoso Invoices';
const definition = 'apiDefinition.swagger.json';
const saved: { definition: string; links: string[] } = { definition: '', links: [] };

/** The row of the Connectors view that begins with a title, once some row contains a text. */
const rowOf = (workbench: Workbench, title: string, awaited: string): Promise<string> =>
  workbench.treeRow(connectors, title, awaited);

const storage = ({ env }: Workbench): string => env['CONNECTOR_CERTIFICATION_AZURITE'] ?? '';

/** Replaces the definition on the disk, as a git checkout does. */
function rewrite({ folder }: Workbench, change: (text: string) => string): void {
  const path = join(folder, definition);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every text that the editor and the extension wrote to the disk. */
function written({ folder }: Workbench): { readonly path: string; readonly text: string }[] {
  const home = resolve(folder, '../..');
  return ['data', 'examples'].flatMap(part =>
    readdirSync(join(home, part), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => ({ path, text: readFileSync(path, 'latin1') })),
  );
}

export default scenario({
  title: 'A package, from the exported solutions to a link',
  open: 'contoso-invoices',
  steps: {
    'says that there is none yet': async workbench => {
      await workbench.openContainer('Connector Certification');
      await workbench.treeItem(connectors, 'Package');
      assert.match(await rowOf(workbench, 'Package', 'Package'), /not built yet/);
      await workbench.screenshot('package-1-none');
    },

    'makes a solution for development': async workbench => {
      await workbench.runCommand('Connector: Create a Solution for Development');
      await workbench.quickInput.waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.notification('ready to be imported into a development environment');
      assert.ok(readdirSync(workbench.folder).includes('DevelopmentOnly.zip'));
      await workbench.runCommand('Notifications: Clear All Notifications');
    },

    'says how solutions are exported when there is none but that one': async workbench => {
      const [here, away] = ['solutions', '../away'].map(name => join(workbench.folder, name));
      renameSync(here ?? '', away ?? '');
      await workbench.runCommand('Connector: Build the Package');
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('package-1-missing');
      assert.match(
        await workbench.answerDialog('Cancel'),
        /choose Solutions, the solution, Export, and Unmanaged/,
      );
      renameSync(away ?? '', here ?? '');
    },

    'stops at an export that is not what the folder has': async workbench => {
      saved.definition = workbench.textOf(definition);
      rewrite(workbench, text =>
        text.replace('"summary": "List invoices"', '"summary": "List all invoices"'),
      );
      await workbench.runCommand('Connector: Build the Package');
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('package-2-stale');
      const said = await workbench.answerDialog('Show Problems');
      assert.match(said, /The exported solution is not what the folder of Contoso Invoices has/);
      assert.match(said, /The operation "ListInvoices" is another one than in the folder/);
      await workbench.page.locator('.markers-panel').waitFor();
      const rows = await workbench.problems('is another one than in the folder');
      assert.ok(
        rows.some(row => row.startsWith('Warning: The operation "ListInvoices"')),
        rows.join('\n'),
      );
      await workbench.screenshot('package-3-stale-problems');
      assert.ok(!readdirSync(workbench.folder).includes('package.zip'));
    },

    'shows the place inside the package': async workbench => {
      await workbench.problems('does not mention List all invoices'); // the list is complete: no row moves any more
      await workbench.page
        .locator('.markers-panel .monaco-list-row', { hasText: 'is another one' })
        .dblclick({ position: { x: 120, y: 11 } }); // on the sentence, not on the link beside it
      await workbench.editor.getByText('"swagger"').first().waitFor();
      await workbench.screenshot('package-4-inside');
    },

    'stops at what blocks the connector': async workbench => {
      rewrite(workbench, () =>
        saved.definition.replace('"title": "Contoso Invoices"', '"title": "Contoso Invoices API"'),
      );
      await workbench.treeItem(connectors, 'Contoso Invoices API');
      await workbench.runCommand('Connector: Build the Package');
      const said = await workbench.answerDialog('Cancel');
      assert.match(said, /1 findings of Contoso Invoices API block its package/);
      assert.match(said, /a review round of days is lost/);
    },

    'builds and verifies it': async workbench => {
      rewrite(workbench, () => saved.definition);
      await workbench.treeItemGone(connectors, 'Contoso Invoices API');
      await workbench.runCommand('Connector: Build the Package');
      assert.match(
        await workbench.notification('is ready'),
        /The package of Contoso Invoices is ready: 14(\.\d)? kB, verified/,
      );
      await workbench.treeItem(connectors, 'not uploaded');
      await workbench.toggleTreeItem(connectors, 'Package');
      const rows = await workbench.treeItems(connectors, 'SHA-256');
      const hash = hashOf(readFileSync(join(workbench.folder, 'package.zip')));
      assert.ok(
        rows.some(row => row.includes(`SHA-256 ${hash.slice(0, 8)}`)),
        rows.join('\n'),
      );
      assert.ok(rows.some(row => row.startsWith('Verified') && row.includes('nothing found')));
      await workbench.screenshot('package-5-built');
    },

    'takes no key that the account refuses': async workbench => {
      await workbench.runCommand('Connector: Upload the Package');
      await workbench.offered('Connection string');
      await workbench.screenshot('package-6-where');
      await workbench.pick('Connection string');
      const wrong = storage(workbench).replace(
        /AccountKey=[^;]+/,
        `AccountKey=${Buffer.alloc(32, 7).toString('base64')}`,
      );
      await workbench.answer('Connection string', wrong);
      await workbench.answerDialog('Upload');
      assert.match(
        await workbench.notification('does not accept the key'),
        /Copy the current key from the Azure portal/,
      );
      await workbench.screenshot('package-7-wrong-key');
      await workbench.runCommand('Notifications: Clear All Notifications');
    },

    'uploads it after saying where it goes, and copies the link': async workbench => {
      await workbench.runCommand('Connector: Upload the Package');
      await workbench.pick('Connection string');
      await workbench.answer('Connection string', storage(workbench));
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('package-8-upload');
      const said = await workbench.answerDialog('Upload');
      assert.match(said, /storage account connectors/);
      assert.match(said, /container certification .*, which stays private/);
      assert.match(said, /for 30 days/);
      await workbench.notification('its link works');
      const link = await workbench.clipboard();
      saved.links.push(link);
      const answer = await fetch(link);
      assert.equal(answer.status, 200);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.equal(hashOf(bytes), hashOf(readFileSync(join(workbench.folder, 'package.zip'))));
      const put = await fetch(link, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'x' });
      assert.equal(put.status, 403);
      await workbench.treeItem(connectors, 'valid until');
      await workbench.screenshot('package-9-uploaded');
      const { offer } = JSON.parse(workbench.textOf('certification.json')) as { offer: { package: object } };
      assert.deepEqual(Object.keys(offer.package), ['sha256', 'linkExpires']);
    },

    'hands the link to an offer that is followed later': async workbench => {
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.pick('Guided');
      await workbench.answer('Name of the offer', name);
      await workbench.treeItem('Offers', 'link valid until');
    },

    'renews the link, with the kept key': async workbench => {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.runCommand('Connector: Renew the Link');
      await workbench.notification('has a new link');
      const link = await workbench.clipboard();
      saved.links.push(link);
      assert.notEqual(link, saved.links[0]);
      assert.equal((await fetch(link)).status, 200);
    },

    'revokes the links, after a word on what it means': async workbench => {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.runCommand('Connector: Revoke the Link');
      assert.match(await workbench.answerDialog('Revoke'), /fails a submission that is under way/);
      await workbench.notification('is revoked');
      for (const link of saved.links) assert.equal((await fetch(link)).status, 403);
      await workbench.treeItem(connectors, 'none: upload the package');
      await workbench.treeItem('Offers', 'no link yet');
      await workbench.screenshot('package-10-revoked');
    },

    'refuses a package that was cut off, with a sentence': async workbench => {
      await workbench.runCommand('Notifications: Clear All Notifications');
      const path = join(workbench.folder, 'package.zip');
      writeFileSync(path, readFileSync(path).subarray(0, 5000));
      await workbench.treeItem(connectors, 'was changed since');
      await workbench.runCommand('Connector: Upload the Package');
      await workbench.notification('was changed since it was verified');
      await workbench.pressOnTreeItem(connectors, 'Verified', 'Verify a Package');
      await workbench.notification('1 blocking');
      await workbench.problems('The zip file is cut off');
      await workbench.screenshot('package-11-damaged');
    },

    'wrote no secret anywhere': workbench => {
      const key = /AccountKey=([^;]+)/.exec(storage(workbench))?.[1] ?? assert.fail();
      const signatures = saved.links.map(link => new URL(link).searchParams.get('sig') ?? assert.fail());
      const secrets = [key, ...signatures, ...signatures.map(encodeURIComponent)];
      for (const { path, text } of written(workbench))
        for (const secret of secrets) assert.ok(!text.includes(secret), `${path} holds ${secret}`);
      return Promise.resolve();
    },
  },
});
