import assert from 'node:assert/strict';
import type { Workbench } from '../driver';
import { scenario } from '../scenario';

const offers = 'Offers';
const name = 'Contoso Invoices';

/** The rows of the Offers view that begin with a title, once one contains a text. */
const rowOf = (workbench: Workbench, title: string, awaited: string): Promise<string> =>
  workbench.treeRow(offers, title, awaited);

/** How many requests the emulator has got. */
async function requests({ env }: Workbench): Promise<number> {
  const log = await fetch(`${env['CONNECTOR_CERTIFICATION_EMULATOR_URL']}/__emulator/log`);
  return ((await log.json()) as { requests: unknown[] }).requests.length;
}

/** Nobody is asked over the network: the person says what Partner Center shows. */
export default scenario({
  title: 'An offer from draft to live, guided',
  open: 'contoso-invoices',
  steps: {
    'says what to do before an offer is followed': async workbench => {
      await workbench.openContainer('Connector Certification');
      await workbench.view(offers).getByText('Follow an Offer').waitFor();
      await workbench.treeItem('Connectors', name);
      await workbench.screenshot('offer-1-welcome');
    },

    'follows the offer of the connector': async workbench => {
      await workbench.runCommand('Connector: Follow an Offer');
      await workbench.offered('Guided');
      await workbench.screenshot('offer-2-mode');
      await workbench.pick('Guided');
      await workbench.answer('Name of the offer', name);
      assert.match(await rowOf(workbench, name, 'Account'), /^Contoso Invoices, not created yet/);
      await workbench.screenshot('offer-3-followed');
    },

    'ticks off the account': async workbench => {
      for (const [item, done] of [
        ['The seller account', 1],
        ['The account is enrolled', 2],
        ['The Entra profile', 3],
      ] as const) {
        await workbench.tickTreeItem(offers, item);
        await workbench.treeItem(offers, `${done} of 3 checked`);
      }
    },

    'fills in the pages with the worksheet': async workbench => {
      await workbench.runCommand('Connector: Worksheet');
      await workbench.pick('Name');
      await workbench.quickInput.getByPlaceholder('Name is copied').waitFor();
      assert.equal(await workbench.clipboard(), name);
      await workbench.screenshot('offer-4-worksheet');
      await workbench.pick('Next page');
      await workbench.offered('Nothing to enter');
      await workbench.pick('Next page');
      await workbench.offered('SAS URI');
      await workbench.pick('The draft is saved');
      const rows = await workbench.offered('End-user license agreement');
      await workbench.screenshot('offer-5-properties');
      assert.ok(
        rows.some(row => row.includes('Privacy policy link')),
        rows.join('\n'),
      );
      await workbench.pick('End-user license agreement');
      await workbench.pick('Standard Contract');
      await workbench.pick('Privacy policy link');
      await workbench.quickInput.getByPlaceholder('Privacy policy link is copied').waitFor();
      assert.match(await workbench.clipboard(), /^https:\/\//);
      await workbench.pick('The draft is saved');
      await workbench.offered('HideKey');
      await workbench.pick('The draft is saved');
      await workbench.offered('Notification audience');
      await workbench.dismiss();
      assert.deepEqual(JSON.parse(workbench.textOf('certification.json')), {
        offer: { contract: 'standard' },
      });
      await workbench.screenshot('offer-6-draft');
    },

    'says before Publish what cannot be taken back': async workbench => {
      await workbench.runCommand('Connector: Submit an Offer');
      await workbench.page.locator('.monaco-dialog-box').waitFor();
      await workbench.screenshot('offer-7-publish');
      assert.match(await workbench.answerDialog('I Did It'), /premium tier cannot be removed/);
      await workbench.pick('Just now');
      assert.match(
        await rowOf(workbench, name, 'publish in progress'),
        /Certification report by .* \(estimate\)/,
      );
      assert.match(await workbench.statusBarItem('Certification report'), /24 to 48 hours/);
      await workbench.screenshot('offer-8-in-review');
    },

    'records a preview, and what is due then': async workbench => {
      await workbench.runCommand('Connector: Record the Status');
      await workbench.offered('Publish in progress');
      await workbench.screenshot('offer-9-status');
      await workbench.pickTyped('Preview');
      await workbench.pick('Just now');
      assert.match(
        await rowOf(workbench, name, 'preview: your sign-off'),
        /Publisher sign-off by .* \(estimate\)/,
      );
      assert.match(await workbench.statusBarItem('Publisher sign-off'), /48 business hours/);
      await workbench.screenshot('offer-10-preview');
    },

    'tests every operation': async workbench => {
      await workbench.tickTreeItem(offers, 'List invoices');
      await rowOf(workbench, 'Publisher sign-off', '1 of 4 tested');
      await workbench.runCommand('Connector: Test Checklist');
      await workbench.pick('Send an invoice');
      await workbench.pick('It fails');
      await workbench.answer('What happens?', 'The answer has no number.');
      await workbench.pick('Send an invoice');
      await workbench.pick('It works');
      await workbench.offered('List invoices');
      await workbench.screenshot('offer-11-tests');
      await workbench.dismiss();
      await rowOf(workbench, 'Publisher sign-off', '2 of 4 tested');
    },

    'goes live': async workbench => {
      await workbench.runCommand('Connector: Go Live');
      assert.match(await workbench.answerDialog('I Did It'), /Go live cannot be cancelled/);
      await workbench.pick('Just now');
      assert.match(await rowOf(workbench, name, 'Expected: Deployment'), /Deployment to all regions/);
      await workbench.toggleTreeItem(offers, 'Live');
      assert.match(await rowOf(workbench, 'Region: Europe', 'Region: Europe'), /estimate/);
      await workbench.screenshot('offer-12-publishing');
      await workbench.runCommand('Connector: Record the Status');
      await workbench.pickTyped('Live');
      assert.match(
        await rowOf(workbench, name, 'live, rolling out'),
        /live, rolling out to regions \(estimate\)/,
      );
      await workbench.screenshot('offer-13-live');
    },

    'remembers everything after the window was loaded anew': async workbench => {
      await workbench.page.reload();
      await workbench.openContainer('Connector Certification');
      assert.match(await rowOf(workbench, name, 'live, rolling out'), /^Contoso Invoices, live/);
      await workbench.toggleTreeItem(offers, 'Submissions');
      await workbench.toggleTreeItem(offers, 'Submission 1');
      await workbench.treeItem(offers, 'Go live confirmed');
      await workbench.screenshot('offer-14-again');
      assert.equal(await requests(workbench), 0);
    },
  },
});
