import assert from 'node:assert/strict';
import { scenario } from '../scenario';

/** Findings are shown, and nothing of offers: no journal is read, nobody is asked, nothing can be begun. */
export default scenario({
  title: 'Offers in a folder that is not trusted',
  open: 'contoso-invoices',
  isRestricted: true,
  steps: {
    'says why there are none, and how to trust the folder': async workbench => {
      await workbench.openContainer('Connector Certification');
      await workbench.treeItem('Connectors', 'Contoso Invoices');
      const view = workbench.view('Offers');
      await view.getByText('Offers are followed in trusted workspaces only').waitFor();
      await view.getByText('Manage Workspace Trust').waitFor();
      assert.equal(await view.getByText('Follow an Offer').count(), 0);
      await workbench.screenshot('untrusted-1');
    },

    'offers no command of offers': async workbench => {
      await workbench.page.keyboard.press('F1');
      await workbench.quickInput.locator('input').first().fill('>Connector: ');
      const rows = await workbench.offered('Connector: ');
      assert.ok(
        rows.some(row => row.includes('Check All Connectors Again')),
        rows.join('\n'),
      );
      assert.deepEqual(
        rows.filter(row => /^Connector: .*(?:Offer|Report|Partner Center|Go Live|Worksheet)/.test(row)),
        [],
      );
      await workbench.dismiss();
    },

    'follows offers once it is trusted': async workbench => {
      await workbench.view('Offers').getByText('Manage Workspace Trust').click();
      await workbench.page
        .locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' })
        .first()
        .click();
      await workbench.view('Offers').getByText('Follow an Offer').waitFor();
      await workbench.screenshot('untrusted-2-trusted');
    },
  },
});
