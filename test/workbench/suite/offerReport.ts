import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Workbench } from '../driver';
import { scenario } from '../scenario';

const offers = 'Offers';
const name = 'Contoso Invoices';
const definition = 'contoso-invoices/apiDefinition.swagger.json';
const properties = 'contoso-invoices/apiProperties.json';
const oauthSecret = 'a~client~secret~of~contoso~42';

/** The row of the Offers view that begins with a title, once some row contains a text. */
const rowOf = (workbench: Workbench, title: string, awaited: string): Promise<string> =>
  workbench.treeRow(offers, title, awaited);

function change({ folder }: Workbench, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** Replaces the first occurrence of a text of a file in the editor, and saves. */
async function replace(workbench: Workbench, file: string, from: string, to: string): Promise<void> {
  await workbench.openFile(file);
  await workbench.goTo(...workbench.placeOf(file, from));
  for (let left = from.length; left > 0; left -= 1) await workbench.page.keyboard.press('Shift+ArrowRight');
  await workbench.page.keyboard.type(to);
  await workbench.save();
}

/** Types something into the open input box that is not accepted, and waits for the reason. */
async function refuse({ quickInput, page }: Workbench, text: string, reason: string): Promise<void> {
  await quickInput.locator('input').first().fill(text);
  await page.keyboard.press('Enter');
  await quickInput.getByText(reason).waitFor();
}

/** Types what is accepted, after something was not. */
async function accept({ quickInput, page }: Workbench, text: string): Promise<void> {
  await quickInput.locator('input').first().fill(text);
  await page.keyboard.press('Enter');
}

/** The person's clock, as it is typed. */
function typed(hoursAgo: number): string {
  const time = new Date(Date.now() - hoursAgo * 3_600_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function journalOf({ folder }: Workbench): string {
  const data = resolve(folder, '..', 'data');
  const [journal] = (readdirSync(data, { recursive: true }) as string[]).filter(path =>
    path.endsWith('.jsonl'),
  );
  return join(data, journal ?? assert.fail('there is a journal'));
}

const report = [
  'Certification report of your submission',
  '',
  '5000.2.1.1 The brand colour #007ee5 is not allowed.',
  '',
  'Empty schema is not allowed (operation GetInvoice).',
  'The summary of DeleteHook should say what is deleted.',
  '',
  'Kind regards, the certification team',
].join('\r\n');

/** Everything that a person does by hand when certification fails, until an update of the live offer is submitted. */
export default scenario({
  title: 'An offer in guided mode: a report, its repairs, an update, and what may go wrong on the way',
  open: '',
  settings: {
    'editor.autoClosingQuotes': 'never',
    'editor.autoClosingBrackets': 'never',
    'editor.autoSurround': 'never',
  },
  steps: {
    'follows an offer, and refuses names that cannot be': async workbench => {
      change(workbench, properties, '#1f6f5c', '#007ee5');
      change(
        workbench,
        properties,
        '"connectionParameters": {',
        '"connectionParameters": {\n      "token": {\n        "type": "oauthSetting",\n        "oAuthSettings": { "identityProvider": "oauth2", "clientId": "7f0d2c11-1f44-4c1f-8f0a-3b9d1f6e2a55", "scopes": [] }\n      },',
      );
      change(
        workbench,
        definition,
        '"200": { "description": "The invoice.", "schema": { "$ref": "#/definitions/Invoice" } }',
        '"200": { "description": "The invoice.", "schema": {} }',
      );
      await workbench.openContainer('Connector Certification');
      await workbench.treeItem('Connectors', name);
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.pick(name);
      await workbench.pick('Guided');
      await refuse(workbench, '  ', 'Give the offer a name.');
      await refuse(workbench, 'x'.repeat(121), 'use at most 120');
      await accept(workbench, name);
      await rowOf(workbench, name, 'not created yet');
      await workbench.screenshot('report-1-followed');
    },

    'says that a step makes no sense yet': async workbench => {
      await workbench.runCommand('Connector: Go Live');
      assert.match(await workbench.notification('makes no sense'), /it is here: not created yet/);
      await workbench.screenshot('report-2-too-early');
      await workbench.runCommand('Notifications: Clear All Notifications');
    },

    'leads through the worksheet, with the secret from the secret storage': async workbench => {
      await workbench.runCommand('Connector: Worksheet');
      await workbench.pick('The offer is created');
      await workbench.offered('Nothing to enter');
      await workbench.pick('Next page');
      await workbench.offered('Client ID');
      await workbench.pick('Secret');
      await workbench.answer('Client secret of your production application', ` ${oauthSecret} `);
      await workbench.offered('Client ID');
      await workbench.pick('Secret');
      await workbench.quickInput.getByPlaceholder('Secret is copied; it is taken out').waitFor();
      assert.equal(await workbench.clipboard(), oauthSecret);
      await workbench.screenshot('report-3-secret');
      await workbench.dismiss();
      await rowOf(workbench, name, 'draft');
      assert.match(await rowOf(workbench, 'Secret', 'kept in the secret storage'), /Ready$/);
      assert.match(await rowOf(workbench, 'SAS URI', 'Upload the package'), /Missing$/);
    },

    'asks when it was published, and takes no time that cannot be': async workbench => {
      await workbench.runCommand('Connector: Submit an Offer …');
      const said = await workbench.answerDialog('I Did It');
      assert.match(said, /premium tier cannot be removed/);
      assert.match(said, /findings in the connector would block certification/);
      assert.match(said, /Not complete by the worksheet: Packages/);
      await workbench.pick('At another time');
      await refuse(workbench, 'yesterday', 'Write it as year-month-day');
      await refuse(workbench, typed(-48), 'still to come');
      await refuse(workbench, '1999-01-01 10:00', 'more than a year ago');
      await accept(workbench, typed(30));
      await rowOf(workbench, name, 'publish in progress');
    },

    'turns a report from the clipboard into Problems at their places': async workbench => {
      await workbench.runCommand('Connector: Record the Status');
      await workbench.quickInput.locator('input').first().fill('Attention needed');
      await workbench.quickInput
        .locator('.monaco-list-row', { hasText: 'Attention needed' })
        .filter({ hasText: 'Read the certification report' })
        .first()
        .click();
      assert.match(await rowOf(workbench, 'Certification', 'needs attention'), /Needs attention$/);
      await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(report)})`);
      await workbench.runCommand('Connector: Paste a Report');
      await workbench.pick(name);
      await workbench.pick('The clipboard');
      const shown = await workbench.notification('Lines that were not recognised');
      assert.match(shown, /Remarks in Problems: 3\. Lines that were not recognised: 2\./);
      const rows = await workbench.problems('The brand colour #007ee5');
      const isAt = (text: string, file: string, sign: string) => {
        const [line] = workbench.placeOf(file, sign);
        const row = rows.find(row => row.includes(text)) ?? assert.fail(`${text} in\n${rows.join('\n')}`);
        assert.match(row, new RegExp(`at line ${line} `), row);
      };
      isAt('5000.2.1.1 The brand colour', properties, '"iconBrandColor"');
      isAt('Empty schema is not allowed', definition, '"200": { "description": "The invoice."');
      isAt('should say what is deleted', definition, '"delete": {');
      await workbench.screenshot('report-4-problems');
    },

    'opens the rule of a remark': async workbench => {
      await (await workbench.problem('5000.2.1.1 The brand')).locator('a.monaco-link').click();
      await workbench.page.locator('.tab', { hasText: 'brand-color' }).first().waitFor();
      await workbench.screenshot('report-5-rule');
      await workbench.closeEditor();
    },

    'shows what was not recognised': async workbench => {
      await workbench.answerNotification('Lines that were not recognised', 'Show Lines');
      await workbench.editor.getByText('Kind regards').waitFor();
      await workbench.screenshot('report-6-unrecognised');
    },

    'clears each remark when it is mended, and one by hand': async workbench => {
      await replace(workbench, properties, '#007ee5', '#1f6f5c');
      await workbench.problemGone('The brand colour #007ee5');
      await replace(workbench, definition, '"schema": {}', '"schema": { "$ref": "#/definitions/Invoice" }');
      await workbench.problemGone('Empty schema is not allowed');
      const [line, column] = workbench.placeOf(definition, '"delete": {');
      const titles = await workbench.openLightBulb(line, column + 2);
      assert.ok(titles.includes('Clear this remark of the report'), titles.join('\n'));
      await workbench.chooseAction('Clear this remark of the report');
      await workbench.problemGone('should say what is deleted');
      await workbench.screenshot('report-7-mended');
    },

    'submits again, to live': async workbench => {
      await workbench.runCommand('Connector: Submit an Offer Again');
      assert.match(await workbench.answerDialog('Go On'), /Not complete by the worksheet/);
      await workbench.pick('The package and its link are the same');
      await workbench.answerDialog('I Did It');
      await workbench.pick('Just now');
      assert.match(await rowOf(workbench, 'Submissions', 'publish in progress'), /^Submissions, 2/);
      await workbench.runCommand('Connector: Record the Status');
      await workbench.pickTyped('Preview');
      await workbench.pick('Just now');
      await rowOf(workbench, name, 'preview: your sign-off');
      await workbench.runCommand('Connector: Go Live');
      await workbench.answerDialog('I Did It');
      await workbench.pick('Just now');
      await rowOf(workbench, name, 'publishing');
      await workbench.runCommand('Connector: Record the Status');
      await workbench.pickTyped('Live');
      await rowOf(workbench, name, 'live, rolling out');
      await workbench.screenshot('report-8-live');
    },

    'goes through an update': async workbench => {
      await workbench.runCommand('Connector: Start an Update');
      await workbench.offered('Packages');
      await workbench.page.keyboard.press('Enter');
      await workbench.offered('SAS URI');
      await workbench.dismiss();
      assert.match(await rowOf(workbench, 'Packages', 'update begun'), /Now$/);
      await workbench.screenshot('report-9-update');
      await workbench.runCommand('Connector: Worksheet');
      await workbench.pick('The draft is saved');
      await workbench.dismiss();
      assert.match(await rowOf(workbench, 'Review and publish', 'update begun'), /Now$/);
      await workbench.runCommand('Connector: Submit an Offer …');
      await workbench.answerDialog('I Did It');
      await workbench.pick('Just now');
      assert.match(await rowOf(workbench, 'Submissions', 'publish in progress'), /^Submissions, 3/);
      await workbench.screenshot('report-10-update-in-review');
    },

    'keeps the offer when the line with its name is damaged': async workbench => {
      const journal = journalOf(workbench);
      const [, ...lines] = readFileSync(journal, 'utf8').trim().split('\n');
      writeFileSync(journal, ['{"id":"torn', ...lines, '{"kind":"from the future"}'].join('\n'));
      await workbench.page.reload();
      await workbench.openContainer('Connector Certification');
      assert.match(await rowOf(workbench, 'Submissions', 'publish in progress'), /^Submissions, 3/);
      await workbench.screenshot('report-11-damaged');
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.pick(name);
      await workbench.pick('Go on with');
      assert.match(await rowOf(workbench, name, name), /^Contoso Invoices, publish in progress/);
    },

    'goes on with the offer when the folder of its connector was moved': async workbench => {
      renameSync(join(workbench.folder, 'contoso-invoices'), join(workbench.folder, 'contoso-billing'));
      await workbench.page.reload();
      await workbench.openContainer('Connector Certification');
      await rowOf(workbench, name, 'folder gone');
      await workbench.screenshot('report-12-moved');
      await workbench.runCommand('Connector: Change a Field');
      await workbench.notification('The folder of its connector is not known');
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.pick(name);
      await workbench.pick(`Go on with ${name} here`);
      await workbench.treeItemGone(offers, 'folder gone');
      await workbench.runCommand('Connector: Change a Field');
      await workbench.pickTyped('End-user license agreement');
      await workbench.pick('Standard Contract');
      await workbench.treeItem('Connectors', 'certification.json');
      assert.match(workbench.textOf('contoso-billing/certification.json'), /"contract": "standard"/);
      assert.ok(!existsSync(join(workbench.folder, 'contoso-invoices')));
    },

    'deletes the secrets, none of which was written down': async workbench => {
      await workbench.runCommand('Connector: Delete All Secrets');
      await workbench.answerDialog('Delete Secrets');
      await workbench.notification('All secrets of offers are deleted.');
      const home = resolve(workbench.folder, '..');
      const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter(entry =>
        entry.isFile(),
      );
      for (const { parentPath, name: file } of files)
        assert.ok(
          !readFileSync(join(parentPath, file), 'latin1').includes(oauthSecret),
          join(parentPath, file),
        );
    },
  },
});
