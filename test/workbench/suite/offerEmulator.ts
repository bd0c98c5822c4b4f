import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emulatorClient } from '../../emulator/auth';
import type { Workbench } from '../driver';
import { killExtensionHost } from '../extensionHost';
import { startPartnerCenter, uploadPackage } from '../partnerCenter';
import { scenario } from '../scenario';

const offers = 'Offers';
const name = 'Contoso Invoices';
const partnerCenter = await startPartnerCenter();
/** Links with signatures that were given to the extension. */
const links: string[] = [];

/** The row of the Offers view that begins with a title, once some row contains a text. */
const rowOf = (workbench: Workbench, title: string, awaited: string): Promise<string> =>
  workbench.treeRow(offers, title, awaited);

/** What the author overlooked: three things that the report will name. */
function spoil({ folder }: Workbench): void {
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.replace(from, to) !== text, `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  change('apiProperties.json', '#1f6f5c', '#007ee5');
  change(
    'apiDefinition.swagger.json',
    /"description": "Contoso Invoices keeps[^"]*"/,
    '"description": "Invoices."',
  );
  change('apiDefinition.swagger.json', /"schema": \{ "\$ref": "#\/definitions\/Invoice" \}/, '"schema": {}');
}

/** Replaces the first occurrence of a text in a file of the folder, in the editor, and saves. */
async function replace(workbench: Workbench, file: string, from: string, to: string): Promise<void> {
  await workbench.openFile(file);
  await workbench.goTo(...workbench.placeOf(file, from));
  for (let left = from.length; left > 0; left -= 1) await workbench.page.keyboard.press('Shift+ArrowRight');
  await workbench.page.keyboard.type(to);
  await workbench.save();
}

async function giveLink(workbench: Workbench, version: string): Promise<void> {
  const link = await uploadPackage(workbench.env['CONNECTOR_CERTIFICATION_AZURITE'] ?? '', version);
  links.push(link);
  await workbench.answer('SAS link of the uploaded package', link);
}

/** Every text that the editor and the extension wrote to the disk, and the connector's folder. */
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
  title: 'An offer that fails certification, and then goes live, against the emulator',
  open: 'contoso-invoices',
  settings: {
    'connectorCertification.partnerCenter.endpoint': partnerCenter.url,
    'editor.autoClosingQuotes': 'never',
    'editor.autoClosingBrackets': 'never',
    'editor.autoSurround': 'never',
  },
  steps: {
    'follows the offer that the API lists': async workbench => {
      await partnerCenter.createOffer(name);
      spoil(workbench);
      await workbench.openContainer('Connector Certification');
      await workbench.treeItem('Connectors', 'blocking');
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.pick('EMULATOR');
      await workbench.pick(name);
      assert.match(await rowOf(workbench, name, 'EMULATOR · draft'), /^Contoso Invoices, EMULATOR · draft/);
      await workbench.screenshot('emulator-1-followed');
    },

    'takes the link of the package': async workbench => {
      await workbench.runCommand('Connector: I Have a Package Link');
      await giveLink(workbench, '1');
      await workbench.treeItem(offers, 'link valid until');
      const { offer } = JSON.parse(workbench.textOf('certification.json')) as { offer: { package: object } };
      assert.deepEqual(Object.keys(offer.package), ['sha256', 'linkExpires']);
    },

    'saves the draft, and says before what changes': async workbench => {
      await workbench.runCommand('Connector: Change a Field');
      await workbench.pickTyped('End-user license agreement');
      await workbench.pick('Standard Contract');
      await rowOf(workbench, 'Properties', '4 of 4 fields ready');
      await workbench.runCommand('Connector: Save the Draft');
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('emulator-2-draft');
      const said = await workbench.answerDialog('Save Draft');
      assert.match(said, /Categories: – → Finance, Business Management/);
      assert.match(said, /SAS URI: the link that is kept/);
      const isSaved = async () => {
        const [product] = (await partnerCenter.state()).products;
        return /127\.0\.0\.1.*package\.zip/.test(JSON.stringify(product?.drafts['Package']));
      };
      while (!(await isSaved())) await workbench.page.waitForTimeout(100);
      await workbench.notificationsGone();
    },

    'submits once, after a word on what it means': async workbench => {
      await partnerCenter.decide('certificationFailed');
      await workbench.runCommand('Connector: Submit an Offer …');
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('emulator-3-submit');
      const said = await workbench.answerDialog('Submit');
      assert.match(said, /EMULATOR/);
      assert.match(said, /premium tier cannot be removed/);
      assert.match(said, /findings in the connector would block certification/);
      await workbench.treeItem(offers, 'submitting');
      await partnerCenter.advance('PT1H');
      assert.match(await rowOf(workbench, name, 'in certification'), /Certification report by/);
      assert.deepEqual(await partnerCenter.steps(), ['POST /submissions']);
      await workbench.screenshot('emulator-4-certification');
    },

    'tells that it needs attention': async workbench => {
      await partnerCenter.advance('PT40H');
      await workbench.runCommand('Connector: Read the Status');
      await workbench.notification('needs attention');
      assert.match(await rowOf(workbench, 'Certification', '5000.2.1.1'), /you · /);
      await workbench.screenshot('emulator-5-attention');
    },

    'shows the report in Problems': async workbench => {
      await workbench.answerNotification('needs attention', 'Show Report');
      await workbench.pick('What Partner Center lists');
      await workbench.notification('Lines that were not recognised: 1.');
      const rows = await workbench.problems('The brand colour is one of the two');
      for (const remark of [
        'The brand colour is one of the two',
        'fewer than 30 characters',
        'one operation is empty',
      ])
        assert.ok(
          rows.some(row => row.startsWith('Error: ') && row.includes(remark)),
          rows.join('\n'),
        );
      await workbench.screenshot('emulator-6-problems');
    },

    'clears each remark when it is mended': async workbench => {
      await replace(workbench, 'apiProperties.json', '#007ee5', '#1f6f5c');
      await workbench.problemGone('The brand colour is one of the two');
      const definition = 'apiDefinition.swagger.json';
      await replace(workbench, definition, 'Invoices."', 'Reads and sends the invoices of small companies."');
      await workbench.problemGone('fewer than 30 characters');
      await replace(workbench, definition, '"schema": {}', '"schema": { "$ref": "#/definitions/Invoice" }');
      await workbench.problemGone('one operation is empty');
      await workbench.screenshot('emulator-7-mended');
    },

    'submits again, and loses nothing when the extension host is killed': async workbench => {
      await partnerCenter.decide('passed');
      await partnerCenter.fault({ method: 'POST', path: '/submissions', delayMs: 3000 });
      await workbench.runCommand('Connector: Submit an Offer Again');
      await workbench.pick('The package is new');
      await giveLink(workbench, '2');
      await workbench.answerDialog('Save Draft and Submit');
      while ((await partnerCenter.steps()).length < 2) await workbench.page.waitForTimeout(50);
      killExtensionHost(workbench.env);
      assert.match(await rowOf(workbench, 'Submissions', 'publish in progress'), /Submissions, 2/);
      assert.deepEqual(await partnerCenter.steps(), ['POST /submissions', 'POST /submissions']);
      await workbench.screenshot('emulator-8-recovered');
    },

    'follows it to the preview': async workbench => {
      await partnerCenter.advance('PT36H');
      await workbench.notification('is ready: test it and go live');
      assert.match(await rowOf(workbench, name, 'preview: your sign-off'), /Publisher sign-off by/);
      await workbench.tickTreeItem(offers, 'List invoices');
      await rowOf(workbench, 'Publisher sign-off', '1 of 4 tested');
      await workbench.screenshot('emulator-9-preview');
    },

    'goes live': async workbench => {
      await workbench.runCommand('Connector: Go Live');
      assert.match(await workbench.answerDialog('Go live'), /Go live cannot be cancelled/);
      await rowOf(workbench, name, 'Expected: Deployment');
      await workbench.screenshot('emulator-10-publishing');
      await partnerCenter.advance('P4D');
      assert.match(await rowOf(workbench, name, 'live, rolling out'), /EMULATOR · live/);
      await workbench.screenshot('emulator-11-live');
      assert.deepEqual(await partnerCenter.steps(), [
        'POST /submissions',
        'POST /submissions',
        'POST /submissions/…/promote',
      ]);
    },

    'wrote no secret anywhere': workbench => {
      const files = written(workbench);
      const signatures = links.map(link => new URL(link).searchParams.get('sig') ?? assert.fail());
      const secrets = [
        ...signatures,
        ...signatures.map(encodeURIComponent),
        emulatorClient.secret,
        'emu.eyJ',
      ];
      for (const { path, text } of files)
        for (const secret of secrets) assert.ok(!text.includes(secret), `${path} holds ${secret}`);
      assert.ok(
        files.some(({ path }) => path.endsWith('.jsonl')),
        'there is a journal',
      );
      return Promise.resolve();
    },
  },
});
